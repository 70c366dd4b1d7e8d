package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What somebody works out and writes down for themselves, by keyboard, on a small phone.
 */
@ExtendWith(SharedBrowser.class)
class OwnPagesIT {

    private final MemberBrowser browser;

    OwnPagesIT(MemberBrowser browser) {
        this.browser = browser;
    }

    @Test
    void aCaseloadIsWorkedOutWithoutARequest() {
        var page = browser.own();
        page.navigate(browser.at("/caseload"));
        page.waitForSelector("#kinds .kind");
        var sent = new ArrayList<Request>();
        page.onRequest(sent::add);
        fill(page, 0, "clients", "20");
        fill(page, 0, "around", "10");
        page.locator("#another").press("Enter");
        page.keyboard().type("Groups");
        fill(page, 1, "clients", "5");
        fill(page, 1, "every", "2");
        fill(page, 1, "around", "70");
        page.locator("#points").press("Space");
        page.locator("[data-is=level]").nth(1).selectOption("3.5");

        assertThat(page.textContent("#sum")).contains("25 hours a week for 25 clients", "a load of 104 %: 24 hours",
                "31 points, with room for 24; 36 % of them from severe trauma");
        fill(page, 0, "risk", "2");
        fill(page, 1, "crises", "3");
        assertThat(page.textContent("#sum")).contains("34.5 points");
        assertThat(MemberBrowser.grave(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        fill(page, 0, "clients", "-1");
        assertThat(page.textContent("#sum")).contains("5 hours a week for 5 clients", "does not fit");
        page.locator("[data-is=remove]").first().press("Enter");
        assertThat(page.locator("#kinds .kind").count()).isEqualTo(1);
        assertThat(sent).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        page.reload();
        assertThat(page.inputValue("[data-is=clients]")).isEmpty();
    }

    @Test
    void aCaseloadSaysThatItNeedsAScript() {
        var page = browser
            .signedIn(browser.phone(new NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false)), "own");
        page.navigate(browser.at("/caseload"));

        assertThat(page.textContent("#main")).contains("For that it needs JavaScript");
        assertThat(page.isVisible("#caseload")).isFalse();
    }

    @Test
    void aPocketCodeAnswersAtAKioskAndDoesNothingElse() throws Exception {
        var own = browser.own();
        own.navigate(browser.at("/my-data/codes"));
        own.click("form[action='/my-data/codes'] button");
        var code = own.textContent("#receipt code");
        assertThat(MemberBrowser.grave(own)).isEmpty();
        int before = browser.entries();

        var kiosk = browser.phone();
        kiosk.navigate(browser.at("/kiosk"));
        kiosk.locator("input[name=code]").fill(code.toLowerCase(Locale.ROOT));
        MemberBrowser.choose(kiosk, "energy", 6);
        assertThat(MemberBrowser.grave(kiosk)).isEmpty();
        assertThat(kiosk.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        kiosk.locator("button[type=submit]").press("Enter");
        kiosk.waitForSelector("#receipt");

        assertThat(browser.entries()).isEqualTo(before + 1);
        assertThat(kiosk.context().cookies(browser.at("/"))).noneMatch(cookie -> cookie.name.startsWith("respite"));
        assertThat(kiosk.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        var asked = kiosk.context().request();
        var bearer = RequestOptions.create().setHeader("Authorization", "Bearer " + code);
        assertThat(asked.get(browser.at("/api/v1/check-ins"), bearer).status()).isEqualTo(401);
        assertThat(asked.delete(browser.at("/api/v1/check-ins?confirm=everything"), bearer).status()).isEqualTo(401);
        own.locator("form[action$='/revoke'] button").first().press("Enter");
        own.waitForSelector("form[action='/my-data/codes']");
        var again = RequestOptions.create().setForm(FormData.create().set("code", code).set("answer.energy", "6"));
        assertThat(asked.post(browser.at("/kiosk"), again).status()).isEqualTo(401);
        assertThat(browser.said()).hasSizeGreaterThan(100).noneMatch(line -> line.contains(code));
    }

    /** No browser here reaches a push service: what one would send is sent by hand. */
    @Test
    void aReminderIsAskedForPausedGivenUpAndErased() throws Exception {
        var page = browser.own();
        page.navigate(browser.at("/reminder"));
        assertThat(page.isVisible("#push-on")).isTrue();
        assertThat(MemberBrowser.grave(page)).isEmpty();
        var wish = FormData.create()
            .set("_csrf", page.locator("#push-on input[name=_csrf]").inputValue())
            .set("day", "thursday")
            .set("hour", "16")
            .set("zone", "Europe/Berlin");
        var http = page.request();

        http.post(browser.at("/reminder/push"),
                RequestOptions.create().setForm(wish.set("endpoint", "https://elsewhere.example/canary")));
        page.navigate(browser.at("/reminder"));
        assertThat(page.locator("#push-off").count()).isZero();
        http.post(browser.at("/reminder/push"),
                RequestOptions.create().setForm(wish.set("endpoint", "https://fcm.googleapis.com/fcm/send/canary")));
        page.navigate(browser.at("/reminder"));
        assertThat(page.textContent("#push")).contains("Thursday, about 16:00");
        page.fill("input[name=until]", "2027-01-07");
        page.locator("form[action$='/pause'] button").press("Enter");
        page.waitForURL(browser.at("/reminder?push=changed"));
        assertThat(page.textContent("#push")).contains("Not until 7 January 2027").doesNotContain("canary");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);

        page.navigate(browser.at("/my-data"));
        page.check("input[name=confirm]");
        page.click("form:has(input[name=confirm]) button");
        page.waitForURL(browser.at("/my-data?done=all"));
        page.navigate(browser.at("/reminder"));
        assertThat(page.locator("#push-off").count()).isZero();
        assertThat(browser.said()).hasSizeGreaterThan(100).noneMatch(line -> line.contains("canary"));
    }

    @Test
    void aReviewIsWrittenByKeyboardAndIsNobodyElses() throws Exception {
        var page = browser.own();
        page.navigate(browser.at("/review"));
        page.locator("textarea[name=note]").focus();
        page.keyboard().type("canary keeps Tuesdays");
        page.keyboard().press("Tab");
        page.keyboard().type("canary step");
        page.locator("input[name=on]").fill("2026-12-31");
        page.locator("#answers button[type=submit]").press("Enter");
        page.waitForSelector("#receipt");

        assertThat(page.textContent("#main")).contains("Saved, for you alone", "canary keeps Tuesdays",
                "31 December 2026", "There is no day for your step");
        assertThat(MemberBrowser.grave(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(read(page, page.getAttribute("a[href$='.ics']", "href"))).contains("BEGIN:VEVENT", "20261231")
            .doesNotContain("canary");
        assertThat(read(page, "/my-data/check-ins.ndjson")).contains("canary step");
        page.navigate(browser.at("/my-weeks"));
        assertThat(page.locator("form[action='/review/skip']").count()).isZero();
        assertThat(browser.said()).hasSizeGreaterThan(100).noneMatch(line -> line.contains("canary"));

        page.navigate(browser.at("/my-data"));
        page.check("input[name=confirm]");
        page.click("form:has(input[name=confirm]) button");
        page.waitForURL(browser.at("/my-data?done=all"));
        assertThat(page.navigate(browser.at("/review")).text()).doesNotContain("canary");
    }

    @Test
    void whatWasWrittenStaysWithoutAConnectionAndWaitsOnNoDevice() {
        var page = browser.own();
        page.navigate(browser.at("/review"));
        page.locator("textarea[name=note]").fill("not sent");
        page.context().setOffline(true);
        page.click("#answers button[type=submit]");
        page.waitForSelector("#trouble .notice");

        assertThat(page.textContent("#trouble")).contains("What you wrote is still here");
        assertThat(page.inputValue("textarea[name=note]")).isEqualTo("not sent");
        assertThat(page.textContent("#queue")).isBlank();
        page.context().setOffline(false);
    }

    private static String read(Page page, String path) {
        return page.evaluate("async path => (await fetch(path)).text()", path).toString();
    }

    private static void fill(Page page, int row, String what, String value) {
        page.locator("[data-is=" + what + "]").nth(row).fill(value);
    }

}
