package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInSettingsTest {

    private static final SignInWay OWN = new SignInWay("own", List.of("openid", "check-ins.write"), false);

    @ParameterizedTest
    @ValueSource(strings = { "https://pages.example", "https://pages.example/", "https://pages.example:8443/",
            "http://localhost:8081/", "http://127.0.0.1:8081", "http://[::1]:8081/" })
    void takesAddressesThatProtectWhoeverSignsIn(String address) {
        assertThat(settings(address).redirect(OWN))
            .isEqualTo(address.replaceFirst("/$", "") + "/login/oauth2/code/own");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://pages.example/", "http://localhost.example/", "http://10.0.0.1/",
            "https://pages.example/respite/", "https://ana@pages.example/", "https://pages.example/?a=b",
            "https://pages.example/#a", "ftp://pages.example/", "pages.example", "" })
    void refusesOthers(String address) {
        assertThatExceptionOfType(SignInSettingException.class).isThrownBy(() -> settings(address))
            .withMessageStartingWith("respite.http.sign-in.address: " + address + " (expected: ");
    }

    @Test
    void needsTheNameOfThePagesWithAnAddressAlone() {
        assertThatExceptionOfType(SignInSettingException.class)
            .isThrownBy(() -> settings("https://pages.example", null))
            .withMessage("respite.http.sign-in.client-id: missing"
                    + " (expected: what the identity provider calls the pages)");
        assertThat(new SignInSettings(null, null, null, null, Duration.ofHours(12)).lifetime()).hasHours(12);
    }

    @Test
    void keepsTheSecretToItself() {
        assertThat(
                new SignInSettings(URI.create("https://pages.example"), "pages", "s3cret", null, Duration.ofHours(12)))
            .asString()
            .doesNotContain("s3cret");
    }

    @Test
    void asksForScopesByTheProvidersNames() {
        var names = new ScopeNames(Map.of("respite/check-ins.write", "check-ins.write", "Respite Leaders", "leader"));

        assertThat(OWN.scopes().stream().map(names)).containsExactly("openid", "respite/check-ins.write");
    }

    private static SignInSettings settings(String address) {
        return settings(address, "pages");
    }

    private static SignInSettings settings(String address, @Nullable String client) {
        return new SignInSettings(URI.create(address), client, null, null, Duration.ofHours(12));
    }

}
