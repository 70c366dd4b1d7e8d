package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The leaders' page in a browser: signed in, and nothing worth stealing in it. */
@ExtendWith(SharedBrowser.class)
class LeaderPageIT {

    private static final String STORAGE = "JSON.stringify([localStorage, sessionStorage, document.cookie])";

    private final MemberBrowser browser;

    LeaderPageIT(MemberBrowser browser) {
        this.browser = browser;
    }

    @Test
    void aLeaderComesBackToTheirPlaceAndNoScriptHasAToken() {
        var page = browser.phone();
        var asked = new ArrayList<Request>();
        page.onRequest(asked::add);

        browser.leads(page, "#how-title");

        assertThat(page.url()).isEqualTo(browser.atLeaders("/#how-title"));
        assertThat(page.evaluate(STORAGE)).isEqualTo("[{},{},\"\"]");
        assertThat(asked).noneMatch(request -> request.headers().containsKey("authorization"))
            .filteredOn(request -> List.of("fetch", "script").contains(request.resourceType()))
            .isNotEmpty()
            .allMatch(request -> request.url().startsWith(browser.atLeaders("/")));
        assertThat(cookie(page, "respite-leader")).satisfies(cookie -> assertThat(cookie.httpOnly).isTrue());
        page.reload();
        page.waitForSelector("#sign-out:not([hidden])");
    }

    @Test
    void signingOutOfOneServiceIsNotSigningOutOfTheOther() {
        var member = browser.signedIn(browser.phone(), "own");
        // Another person at the provider, which is the same for both.
        member.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        var page = browser.leads(member.context().newPage(), "");
        var http = page.context().request();
        String units = browser.atLeaders("/api/v1/units");
        int before = http.get(units).status();
        assertThat(
                http.post(browser.atLeaders("/api/v1/subscriptions"), RequestOptions.create().setData("{}")).status())
            .isEqualTo(403);

        page.click("#sign-out");
        page.waitForURL(browser.atLeaders("/?signed-out"));

        assertThat(before).isNotIn(401, 403);
        assertThat(http.get(units).status()).isEqualTo(401);
        page.waitForSelector("#sign-in:not([hidden])");
        assertThat(page.getAttribute("#sign-in", "href")).endsWith("?prompt=login");
        member.navigate(browser.at("/today"));
        assertThat(member.url()).isEqualTo(browser.at("/today"));
    }

    @Test
    void whoeverDoesNotLeadIsToldSo() {
        var page = browser.phone();
        browser.beginToLead(page, "", "clinician");

        page.waitForURL(browser.atLeaders("/?sign-in=refused"));
        page.waitForSelector("#sign-in:not([hidden])");
        assertThat(page.textContent("#status")).contains("for people who lead");
        assertThat(MemberBrowser.grave(page)).isEmpty();
    }

    private static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    }

}
