package org.respite.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.ContractJson;
import org.respite.local.FreePorts;
import org.respite.local.disk.Secrets;

class DemoIdentityProviderIT {

    private static final URI PAGE = URI.create("http://localhost:8083/");

    private static final URI BACK = PAGE.resolve("login/oauth2/code/leader");

    private static final URI CHECK_INS = URI.create("http://localhost:18081/");

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private static Path folder;

    private static Secrets secrets;

    private static IdentitySettings settings;

    private static DemoIdentityProvider provider;

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        secrets = Secrets.in(folder.resolve("secrets"));
        settings = new IdentitySettings(FreePorts.neighbours(1), "riverside", PAGE, CHECK_INS, folder.resolve("key"));
        provider = DemoIdentityProvider.start(settings, secrets);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void givesACliniciansClientTheCliniciansToken() throws Exception {
        var claims = claims(token("clinician"));

        assertThat(claims).containsEntry("sub", "clinician")
            .containsEntry("organisation", "riverside")
            .containsEntry("roles", List.of("clinician", "member"))
            .containsEntry("scope", List.of("check-ins.write"))
            .containsEntry("aud", DemoIdentityProvider.AUDIENCE)
            .containsEntry("iss", settings.issuer());
        assertThat(type(token("clinician"))).isEqualTo("at+jwt");
    }

    @Test
    void letsOnlyTheImporterImport() throws Exception {
        assertThat(claims(token(DemoIdentityProvider.IMPORTER))).containsEntry("scope", List.of("check-ins.import"));
        assertThat(claims(token("leader"))).containsEntry("roles", List.of("leader", "member"))
            .containsEntry("scope", List.of());
    }

    @Test
    void letsADeviceThatOthersUseTooHandInForTheClinicianAndNothingElse() throws Exception {
        assertThat(claims(token(DemoIdentityProvider.SHARED_DEVICE))).containsEntry("sub", "clinician")
            .containsEntry("organisation", "riverside")
            .containsEntry("roles", List.of("clinician", "member"))
            .containsEntry("scope", List.of("check-ins.answer"))
            .containsEntry("aud", DemoIdentityProvider.AUDIENCE);
    }

    @Test
    void turnsAWrongSecretAway() throws Exception {
        var response = post("/oauth2/token",
                Map.of("grant_type", "client_credentials", "client_id", "leader", "client_secret", "guess"));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void letsALeaderSignInOnThePage() throws Exception {
        String authorize = "/oauth2/authorize?response_type=code&client_id=respite-page&scope=openid&state=s"
                + "&redirect_uri=" + BACK + "&code_challenge_method=S256&code_challenge=" + CHALLENGE;
        assertThat(get(authorize).headers().firstValue("location")).hasValue(settings.issuer() + "/login");
        logIn("leader");
        String back = get(authorize).headers().firstValue("location").orElseThrow();
        assertThat(back).startsWith(BACK.toString());

        var response = post("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id", "respite-page",
                "redirect_uri", BACK.toString(), "code", found("code=([^&]+)", back), "code_verifier", VERIFIER));

        var granted = ContractJson.MAPPER.readTree(response.body());
        assertThat(claims(granted.required("id_token").asString())).containsEntry("aud", "respite-page")
            .doesNotContainKeys("organisation", "roles");
        assertThat(claims(granted.required("access_token").asString())).containsEntry("sub", "leader")
            .containsEntry("aud", DemoIdentityProvider.AUDIENCE)
            .containsEntry("organisation", "riverside")
            .containsEntry("roles", List.of("leader", "member"));
    }

    @ParameterizedTest
    @CsvSource({ "clinician, own, check-ins.write", "clinician, shared, check-ins.answer", "leader, own, " })
    void letsTheClinicianAloneHandInOnTheirPages(String login, String way, @Nullable String scope) throws Exception {
        URI redirect = CHECK_INS.resolve("login/oauth2/code/" + way);
        String asked = way.equals("own") ? "check-ins.write" : "check-ins.answer";
        logIn(login);
        String back = get("/oauth2/authorize?response_type=code&client_id=respite-check-ins&scope=openid%20" + asked
                + (way.equals("shared") ? "&prompt=login" : "") + "&state=s&redirect_uri=" + redirect
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE)
            .headers()
            .firstValue("location")
            .orElseThrow();

        var response = post("/oauth2/token",
                Map.of("grant_type", "authorization_code", "client_id", "respite-check-ins", "redirect_uri",
                        redirect.toString(), "code", found("code=([^&]+)", back), "code_verifier", VERIFIER));

        assertThat(back).startsWith(redirect.toString());
        var granted = ContractJson.MAPPER.readTree(response.body());
        assertThat(claims(granted.required("access_token").asString()).get("scope"))
            .asInstanceOf(InstanceOfAssertFactories.list(String.class))
            .containsExactlyInAnyOrderElementsOf(scope == null ? List.of("openid") : List.of("openid", scope));
    }

    @Test
    void answersNoPage() throws Exception {
        assertThat(allowedOrigin("http://localhost:8083")).isEmpty();
        assertThat(allowedOrigin("http://elsewhere.example")).isEmpty();
    }

    @Test
    void keepsItsKeyOverARestart() throws Exception {
        String before = get("/oauth2/jwks").body();

        provider.close();
        provider = DemoIdentityProvider.start(settings, secrets);

        assertThat(get("/oauth2/jwks").body()).isEqualTo(before);
    }

    private void logIn(String login) throws Exception {
        String form = get("/login").body();
        post("/login", Map.of("username", login, "password", secrets.of(DemoIdentityProvider.secretOf(login)), "_csrf",
                found("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"", form)));
    }

    private String token(String client) throws Exception {
        return new ClientAccessToken(http, settings.issuer(), client, secrets, InstantSource.system()).current();
    }

    private static String type(String token) throws Exception {
        return String.valueOf(SignedJWT.parse(token).getHeader().getType());
    }

    private static Map<String, Object> claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet().toJSONObject();
    }

    private java.util.Optional<String> allowedOrigin(String origin) throws Exception {
        var request = HttpRequest.newBuilder(at("/.well-known/openid-configuration")).header("Origin", origin).build();
        return http.send(request, BodyHandlers.ofString()).headers().firstValue("access-control-allow-origin");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html,*/*").build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return http.send(HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(settings.issuer() + path);
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

}
