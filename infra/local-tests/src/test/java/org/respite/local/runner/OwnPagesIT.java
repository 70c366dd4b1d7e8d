package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
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

    private static void fill(Page page, int row, String what, String value) {
        page.locator("[data-is=" + what + "]").nth(row).fill(value);
    }

}
