package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who gets in, and who does not. */
@ExtendWith(OutputCaptureExtension.class)
class SignInIT extends SignInFixture {

    @Test
    void signsInAndShowsWhoItIsWithoutAToken() {
        var browser = pages.browser();

        var landed = browser.signIn(provider, "own", AS_USUAL);

        assertThat(landed.status().value()).isEqualTo(302);
        assertThat(landed.location()).isEqualTo(URI.create("/today"));
        assertThat(browser.get("/today").body()).contains("\"sub\":\"ana\"", "\"organisation\":\"riverside\"",
                "\"iss\":\"" + provider.issuer() + "\"", "\"respite_way\":\"own\"",
                "\"authorities\":[\"SCOPE_check-ins.write\"]", "\"token\":\"session\"");
    }

    @Test
    void aWayAllowsNoMoreThanItNames() {
        var browser = pages.browser();

        browser.signIn(provider, "shared", Map.of("scope", "check-ins.write check-ins.answer"));

        assertThat(browser.get("/today").body()).contains("\"authorities\":[\"SCOPE_check-ins.answer\"]");
        assertThat(browser.get("/own").status().value()).isEqualTo(403);
        assertThat(browser.get("/own").body()).contains("urn:respite:problem:forbidden", "session.scope");
    }

    @Test
    void aWayForARoleKeepsThatAndItsClaimsAlone() {
        var browser = pages.browser();

        browser.signIn(provider, "lead",
                Map.of("roles", List.of("leader", "clinician"), "name", "Ana Alm", "mail", "ana@riverside.example"));

        assertThat(browser.get("/today").body()).contains("\"authorities\":[\"ROLE_leader\"]", "\"name\":\"Ana Alm\"")
            .doesNotContain("clinician", "mail");
        assertThat(browser.signIn(provider, "lead", Map.of("roles", List.of("leader"))).location())
            .isEqualTo(URI.create("/lead.html"));
        assertThat(browser.get("/today").body()).doesNotContain("name");
        assertThat(browser.signIn(provider, "lead", Map.of("roles", List.of("clinician"))).location())
            .isEqualTo(URI.create("/lead.html?sign-in=refused"));
    }

    @Test
    void whoeverWantsToIsAskedWhoTheyAre() {
        var anew = pages.browser().get("/oauth2/authorization/own?prompt=login");

        assertThat(anew.location()).hasParameter("prompt", "login").hasParameter("code_challenge_method", "S256");
        assertThat(pages.browser().get("/oauth2/authorization/own?prompt=none").location()).hasNoParameter("prompt");
    }

    @Test
    void onADeviceThatOthersUseTooTheProviderAsksWhoItIs() {
        var shared = pages.browser().get("/oauth2/authorization/shared");
        var own = pages.browser().get("/oauth2/authorization/own");

        assertThat(shared.location()).hasParameter("prompt", "login");
        assertThat(own.location()).hasNoParameter("prompt");
        assertThat(List.of(shared, own))
            .allSatisfy(sent -> assertThat(sent.headers().getCacheControl()).isEqualTo("no-store"));
    }

    @Test
    void aVisitorGetsNoSessionAndIsShownTheBeginning() {
        var browser = pages.browser();

        assertThat(browser.get("/").body()).isEqualTo("welcome");
        var away = browser.get("/today?next=https://elsewhere.example");

        assertThat(away.status().value()).isEqualTo(302);
        assertThat(away.location()).isEqualTo(URI.create("/"));
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void refusesWhoeverIsNotMeantWithoutSayingWho(CapturedOutput output) {
        for (Map<String, Object> claims : List.of(Map.<String, Object>of("aud", "another"),
                Map.<String, Object>of("organisation", ""), Map.<String, Object>of("scope", "elsewhere"),
                Map.<String, Object>of("scope", "openid"))) {
            var browser = pages.browser();
            assertThat(browser.signIn(provider, "own", claims).location()).isEqualTo(URI.create("/?sign-in=refused"));
            assertThat(browser.get("/today").status().value()).isEqualTo(302);
        }
        assertThat(output).contains("sign-in refused", "audience: another", "organisation: missing",
                "scope or role: none of the way's");
        assertThat(output.toString()).doesNotContain("ana", "riverside");
    }

    @Test
    void takesNobodyWhoWasNotSentAway(CapturedOutput output) {
        var browser = pages.browser();
        var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());
        String back = Browser.back(provider.logIn(sentTo, AS_USUAL));

        assertThat(pages.browser().get(back).location()).isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(browser.get(back.replace("state=", "state=x")).location()).isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(browser.get("/login/oauth2/code/own?error=access_denied").location())
            .isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(browser.get(back).location()).isEqualTo(URI.create("/today"));
        assertThat(browser.get(back).location()).isEqualTo(URI.create("/?sign-in=failed"));
        assertThat(output).contains("sign-in failed");
    }

    @Test
    void takesNoIdTokenOfAnotherSignIn() {
        var browser = pages.browser();
        var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());

        var back = provider.logIn(sentTo, AS_USUAL, Map.of("nonce", "another"));

        assertThat(browser.get(Browser.back(back)).location()).isEqualTo(URI.create("/?sign-in=failed"));
    }

    @Test
    void startsWithoutTheProviderAndSignsInAsSoonAsItIsThere() {
        try (var late = new TestProvider(); var early = open(seal, issuer(late))) {
            var browser = early.browser();
            assertThat(browser.get("/").body()).isEqualTo("welcome");

            var away = browser.get("/oauth2/authorization/own");

            assertThat(away.status().value()).isEqualTo(503);
            assertThat(away.headers().getFirst("Retry-After")).isEqualTo("5");
            assertThat(away.body()).contains("urn:respite:problem:unavailable");
            late.start();
            assertThat(browser.signIn(late, "own", AS_USUAL).location()).isEqualTo(URI.create("/today"));
            var sentTo = Objects.requireNonNull(browser.get("/oauth2/authorization/own").location());
            var back = late.logIn(sentTo, AS_USUAL);
            late.close();
            assertThat(browser.get(Browser.back(back)).status().value()).isEqualTo(503);
        }
    }

    @Test
    void startsOverHttpOnThisMachineAlone(CapturedOutput output) {
        assertThatException()
            .isThrownBy(() -> open(seal, "respite.http.sign-in.address=http://pages.example/").close());

        assertThat(output).contains("APPLICATION FAILED TO START",
                "respite.http.sign-in.address: http://pages.example/ (expected: https; "
                        + "http on localhost, 127.0.0.1 or [::1] alone)");
    }

}
