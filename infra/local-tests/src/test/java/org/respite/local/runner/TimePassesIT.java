package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What pages show after weeks, and after a minute and a half. */
@ExtendWith(SharedBrowser.class)
class TimePassesIT {

    private static final String LOW = "This week was lower than your usual";

    private static final List<Integer> USUAL = List.of(7, 8, 7, 8, 7, 8, 7);

    private final MemberBrowser browser;

    TimePassesIT(MemberBrowser browser) {
        this.browser = browser;
    }

    @Test
    void sixWeeksShowWhatIsUsualAndALowWeekIsSaidToThatPersonAlone() throws Exception {
        var page = browser.own();
        forgetEverything(page);
        Instant now = InstantSource.system().instant();
        for (int weeks = 1; weeks <= USUAL.size(); weeks++) {
            answer(now.minus(Duration.ofDays(7L * weeks)), USUAL.get(weeks - 1));
        }
        assertThat(browser.entries()).isEqualTo(USUAL.size());
        page.navigate(browser.at("/my-weeks"));
        assertThat(page.textContent("#main")).doesNotContain(LOW);

        answer(now, 1);
        assertThat(browser.entries()).isEqualTo(USUAL.size() + 1);
        page.navigate(browser.at("/my-weeks"));

        assertThat(page.textContent("#main")).contains(LOW, "nobody at work is told");
        assertThat(page.locator("section[aria-labelledby=energy] polygon.usual").count()).isPositive();
        assertThat(MemberBrowser.grave(page)).isEmpty();
        assertThat(browser.said()).hasSizeGreaterThan(100).noneMatch(line -> line.contains("lower than"));
        var leader = browser.leads(browser.phone(), "");
        assertThat(leader.content()).doesNotContain("lower than your usual");
        forgetEverything(page);
    }

    private void forgetEverything(Page page) {
        page.navigate(browser.at("/my-data"));
        page.check("input[name=confirm]");
        page.click("form:has(input[name=confirm]) button");
        page.waitForURL(browser.at("/my-data?done=all"));
    }

    private void answer(Instant at, int energy) throws Exception {
        browser.handIn("""
                {"id":"%s","instrument":"daily-energy/1","answeredAt":"%s","answers":{"energy":%d}}"""
            .formatted(UUID.randomUUID(), at, energy));
    }

    @Test
    void aDeviceOfOthersIsBlankAfterAMinuteAndAHalf() {
        var page = browser.phone();
        page.clock().install();
        browser.signedIn(page, "shared");
        MemberBrowser.choose(page, "energy", 3);

        page.clock().runFor(75_000);
        assertThat(page.locator("#idle").isVisible()).isTrue();
        page.clock().runFor(20_000);
        page.waitForURL(url -> !url.endsWith("/today"));

        assertThat(page.context().cookies(browser.at("/"))).noneMatch(cookie -> cookie.name.equals("respite"));
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        page.navigate(browser.at("/today"));
        assertThat(page.url()).isEqualTo(browser.at("/"));
    }

}
