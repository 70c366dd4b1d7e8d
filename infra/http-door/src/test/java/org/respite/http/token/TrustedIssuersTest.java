package org.respite.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.testsupport.Tokens;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/** Against a real provider's keys, with tokens as providers sign them. */
@ExtendWith(OutputCaptureExtension.class)
class TrustedIssuersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String AUDIENCES = "audiences";

    @ParameterizedTest
    @ValueSource(strings = { "", "JWT", "at+jwt", "application/at+jwt", "AT+JWT" })
    void takesAccessTokensOfEveryProvider(String type) {
        assertThat(taken(Tokens.other(type, claims(Map.of()))).getName()).isEqualTo("ana");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JWT      | {"aud": "another"}                     | audience: another
            JWT      | {"aud": null}                          | audience: missing
            JWT      | {"aud": []}                            | audience: missing
            JWT      | {"nonce": "n"}                         | claims: of an ID token
            JWT      | {"at_hash": "h"}                       | claims: of an ID token
            JWT      | {"c_hash": "h"}                        | claims: of an ID token
            JWT      | {"azp": "respite"}                     | claims: of an ID token
            JWT      | {"typ": "ID"}                          | typ or token_use: not an access token
            JWT      | {"typ": "Refresh"}                     | typ or token_use: not an access token
            JWT      | {"token_use": "id"}                    | typ or token_use: not an access token
            at+jwt   | {"aud": "another"}                     | audience: another
            id+jwt   | {}                                     | the given typ value needs to be one of
            logout+jwt | {}                                   | the given typ value needs to be one of
            JWT      | {"exp": null}                          | exp: missing
            JWT      | {"exp": 1600000000}                    | exp: past
            JWT      | {"nbf": 4000000000}                    | nbf: to come
            """)
    void refusesWhateverElseTheProviderSigns(String type, String other, String why, CapturedOutput output) {
        refuses(Tokens.other(type, claims(read(other))), why, output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JWT      | {"typ": "Bearer", "nonce": "n"}
            JWT      | {"token_use": "access", "azp": "respite"}
            at+jwt   | {"nonce": "n"}
            JWT      | {"azp": "another-client"}
            JWT      | {"aud": ["other", "respite"]}
            """)
    void takesATokenThatSaysThatItIsForAccess(String type, String other) {
        assertThat(taken(Tokens.other(type, claims(read(other)))).getName()).isEqualTo("ana");
    }

    @Test
    void refusesWhatIsNotSignedByTheIssuer(CapturedOutput output) {
        refuses(Tokens.foreign("ana", "lakeside", List.of(), List.of()), "BadJWSException", output);
        refuses("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.", "issuer", output);
        refuses("no-token", "Parse", output);
    }

    @Test
    void refusesAnIssuerNobodyHasNamed(CapturedOutput output) {
        refuses(Tokens.other("JWT", claims(Map.of("iss", "https://elsewhere.example"))), "issuer: another", output);
    }

    /** Where public documentation of the providers puts roles. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            realm_access.roles           | {"realm_access": {"roles": ["leader"]}}
            resource_access.respite.roles | {"resource_access": {"respite": {"roles": ["leader"]}}}
            resource_access.my.app.roles | {"resource_access": {"my.app": {"roles": ["leader"]}}}
            groups                       | {"groups": ["Everyone", "leader"]}
            cognito:groups               | {"cognito:groups": ["leader"]}
            roles                        | {"roles": ["leader"]}
            roles                        | {"roles": "leader"}
            https://respite.example/roles | {"https://respite.example/roles": ["leader"]}
            """)
    void findsRolesWhereProvidersPutThem(String path, String other) {
        assertThat(authorities(taken(Tokens.other("JWT", claims(read(other))), "claims.roles[0]", path)))
            .contains("ROLE_leader");
    }

    @Test
    void findsNoRolesInOtherPlaces() {
        assertThat(authorities(taken(Tokens.other("JWT", claims(read("""
                {"realm_access": {"roles": ["leader"]}, "groups": ["leader"], "roles": {"leader": true}}"""))))))
            .isEmpty();
    }

    @Test
    void callsGroupsAndScopesWhatTheyAreCalledHere() {
        assertThat(authorities(taken(Tokens.other("JWT", claims(read("""
                {"groups": ["Respite Leaders"], "scope": "respite/check-ins.write other"}"""))), "claims.roles[0]",
                "groups", "authorities[Respite Leaders]", "leader", "authorities[respite/check-ins.write]",
                "check-ins.write")))
            .containsExactlyInAnyOrder("ROLE_leader", "SCOPE_check-ins.write", "SCOPE_other");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"scp\": \"check-ins.write\"}", "{\"scp\": [\"check-ins.write\"]}",
            "{\"scope\": [\"check-ins.write\"]}", "{\"scope\": \"openid check-ins.write\"}" })
    void findsScopesAsTextAndAsList(String other) {
        assertThat(authorities(taken(Tokens.other("JWT", claims(read(other)))))).contains("SCOPE_check-ins.write");
    }

    @Test
    void findsSubjectAndOrganisationWhereTheyAre() {
        var token = taken(Tokens.other("JWT", claims(read("""
                {"oid": "0815", "tenant": {"groups": ["all", "g-17"]}}"""))), "claims.subject", "oid",
                "claims.organisation", "tenant.groups", "organisations[g-17]", "lakeside");

        assertThat(token.getToken().getSubject()).isEqualTo("0815");
        assertThat(token.getName()).isEqualTo("0815");
        assertThat(organisation(token)).isEqualTo("lakeside");
    }

    @Test
    void takesNoOrganisationWhereThereAreTwoOrAStrangersOne() {
        assertThat(organisation(taken(Tokens.other("JWT", claims(read("{\"organisation\": [\"a\", \"b\"]}"))))))
            .isNull();
        assertThat(organisation(taken(Tokens.other("JWT", claims(Map.of())), "organisations[other]", "elsewhere")))
            .isNull();
    }

    @Test
    void letsAnIssuerSpeakForItsOrganisationsOnly(CapturedOutput output) {
        var others = with("issuers[0].uri", Tokens.issuer(), "issuers[0].organisations[0]", "hillside");

        refuses(Tokens.other("JWT", claims(Map.of())), "organisation: not one of the issuer's", output, others);
        var nameless = new HashMap<>(claims(Map.of()));
        nameless.remove("organisation");
        assertThat(organisation(taken(Tokens.other("JWT", nameless), others))).isEqualTo("hillside");
        assertThat(organisation(taken(Tokens.other("JWT", claims(Map.of())), with("issuers[0].uri", Tokens.issuer(),
                "issuers[0].organisations[0]", "hillside", "issuers[0].organisations[1]", "lakeside"))))
            .isEqualTo("lakeside");
    }

    @Test
    void startsWithoutAnAudienceInNoCase() {
        assertThatExceptionOfType(TokenSettingException.class)
            .isThrownBy(() -> TrustedIssuers.of(settings(Map.of()), Tokens.issuer(), PATIENCE))
            .withMessageStartingWith("respite.http.token.audiences: missing");
    }

    private static Map<String, Object> claims(Map<String, Object> other) {
        var claims = new HashMap<String, Object>(
                Map.of("sub", "ana", "aud", Tokens.AUDIENCE, "organisation", "lakeside"));
        claims.putAll(other);
        return claims;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        return JsonMapper.shared().readValue(json, Map.class);
    }

    private static JwtAuthenticationToken taken(String token, String... settings) {
        return taken(token, with(settings));
    }

    private static JwtAuthenticationToken taken(String token, TokenSettings settings) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        var taken = TrustedIssuers.of(settings, Tokens.issuer(), PATIENCE)
            .resolve(exchange)
            .flatMap(manager -> manager.authenticate(new BearerTokenAuthenticationToken(token)))
            .block(PATIENCE);
        return (JwtAuthenticationToken) java.util.Objects.requireNonNull(taken);
    }

    private static void refuses(String token, String why, CapturedOutput output) {
        refuses(token, why, output, with());
    }

    private static void refuses(String token, String why, CapturedOutput output, TokenSettings settings) {
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> taken(token, settings))
            .satisfies(BearerChallenge::unauthenticated);
        assertThat(output.getOut().lines().filter(line -> line.contains("token refused")).reduce((_, last) -> last))
            .map(line -> line.substring(line.indexOf("refusal=")))
            .hasValueSatisfying(line -> assertThat(line).contains(why)
                .doesNotContainPattern("[0-9]{4}")
                .doesNotContain("ana", "lakeside")
                .doesNotContain(Arrays.asList(token.split("\\.", -1)).getFirst()));
    }

    private static TokenSettings with(String... settings) {
        var all = new HashMap<String, String>(Map.of(AUDIENCES, Tokens.AUDIENCE));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return settings(all);
    }

    private static TokenSettings settings(Map<String, String> settings) {
        var source = new HashMap<String, Object>();
        settings.forEach((name, value) -> source.put("respite.http.token." + name, value));
        return new Binder(new MapConfigurationPropertySource(source)).bindOrCreate("respite.http.token",
                TokenSettings.class);
    }

    private static @Nullable String organisation(JwtAuthenticationToken token) {
        return token.getToken().getClaimAsString("organisation");
    }

    private static List<String> authorities(JwtAuthenticationToken token) {
        return token.getAuthorities().stream().map(GrantedAuthority::getAuthority).map(String::valueOf).toList();
    }

}
