package org.respite.local.identity;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.respite.local.disk.Secrets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask for tokens: the leadership page and the clinicians' pages for whoever logs
 * in, the importer, a device that others use too, and, so that curl is enough, one client
 * a person that gets that person's token.
 */
final class Clients {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Secrets secrets;

    private final PasswordEncoder encoder;

    Clients(Secrets secrets, PasswordEncoder encoder) {
        this.secrets = secrets;
        this.encoder = encoder;
    }

    List<RegisteredClient> all(IdentitySettings settings) {
        var people = Arrays.stream(DemoPerson.values()).map(person -> byCurl(person.login(), person.scopes()));
        var importer = byCurl(DemoIdentityProvider.IMPORTER, List.of("check-ins.import"));
        var device = byCurl(DemoIdentityProvider.SHARED_DEVICE, List.of("check-ins.answer"));
        return Stream.concat(people, Stream.of(importer, device, page(settings), checkIns(settings))).toList();
    }

    private RegisteredClient byCurl(String name, List<String> scopes) {
        return RegisteredClient.withId(name)
            .clientId(name)
            .clientSecret(encoder.encode(secrets.of(DemoIdentityProvider.secretOf(name))))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(all -> all.addAll(scopes))
            .tokenSettings(lifetime())
            .build();
    }

    private static RegisteredClient page(IdentitySettings settings) {
        var back = settings.page().resolve("login/oauth2/code/");
        return byBrowser(DemoIdentityProvider.PAGE).redirectUri(back.resolve("leader").toString())
            .redirectUri(back.resolve("member").toString())
            .scope(OidcScopes.PROFILE)
            .build();
    }

    private static RegisteredClient checkIns(IdentitySettings settings) {
        var back = settings.checkIns().resolve("login/oauth2/code/");
        return byBrowser(DemoIdentityProvider.CHECK_INS).redirectUri(back.resolve("own").toString())
            .redirectUri(back.resolve("shared").toString())
            .scope("check-ins.write")
            .scope("check-ins.answer")
            .build();
    }

    private static RegisteredClient.Builder byBrowser(String name) {
        return RegisteredClient.withId(name)
            .clientId(name)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
            .tokenSettings(lifetime());
    }

    private static TokenSettings lifetime() {
        return TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build();
    }

}
