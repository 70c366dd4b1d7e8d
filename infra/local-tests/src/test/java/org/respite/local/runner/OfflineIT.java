package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages without a connection. */
@ExtendWith(SharedBrowser.class)
class OfflineIT {

    /** Whatever a browser keeps of these pages. */
    private static final String LEFT = "async () => [...await caches.keys(), "
            + "...(await indexedDB.databases()).map(base => base.name), "
            + "...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope)]";

    private static final String KEPT = "async () => (await Promise.all((await caches.keys()).map(async name => "
            + "(await (await caches.open(name)).keys()).map(each => new URL(each.url).pathname)))).flat()";

    /** Names of what lies open, and whether a script could read the key. */
    private static final String RECORDS = "() => new Promise(done => { const asked = indexedDB.open('respite'); "
            + "asked.onsuccess = () => { const stores = asked.result.transaction(['answers', 'own']); "
            + "const all = stores.objectStore('answers').getAll(); const key = stores.objectStore('own').get('key'); "
            + "stores.oncomplete = () => { asked.result.close(); "
            + "done([...Object.keys(all.result[0]), key.result.extractable]); }; }; })";

    private final MemberBrowser browser;

    OfflineIT(MemberBrowser browser) {
        this.browser = browser;
    }

    /** On a device of their own whose worker is ready. */
    private Page ready(NewContextOptions options) {
        var page = browser.signedIn(browser.phone(options), "own");
        page.evaluate("async () => { await navigator.serviceWorker.ready; }");
        page.navigate(browser.at("/today"));
        return page;
    }

    private Page ready() {
        return ready(new NewContextOptions().setLocale("en-GB"));
    }

    private static void answer(Page page, int energy) {
        MemberBrowser.choose(page, "energy", energy);
        page.click("#answers button[type=submit]");
    }

    /** What is still there after a moment: a browser deletes when it has the time. */
    private static List<?> left(Page page) {
        for (int tries = 0; tries < 50 && !((List<?>) page.evaluate(LEFT)).isEmpty(); tries++) {
            page.waitForTimeout(100);
        }
        return (List<?>) page.evaluate(LEFT);
    }

    private static void told(Page page, String words) {
        page.locator("#queue").filter(new FilterOptions().setHasText(words)).waitFor();
    }

    @Test
    void twoAnswersWithoutAConnectionAreTwoInTheJournal() throws Exception {
        int before = browser.entries();
        var page = ready();
        page.context().setOffline(true);
        answer(page, 4);
        told(page, "Waiting: 1");
        page.navigate(browser.at("/today"));
        assertThat(page.textContent("h1")).isEqualTo("No connection");
        answer(page, 6);
        told(page, "Waiting: 2");
        page.reload();
        told(page, "Waiting: 2");

        var sent = posts(page);
        page.context().setOffline(false);
        page.navigate(browser.at("/today"));
        told(page, "It counts for");
        assertThat(browser.entries()).isEqualTo(before + 2);

        // One may have been on its way when the page was left, and was sent again by the
        // next; now the receipt did not arrive, and each is sent once more.
        assertThat(sent.stream().map(OfflineIT::checkIn).distinct()).hasSize(2);
        assertThat(List.copyOf(sent)).allSatisfy(post -> assertThat(again(page, post)).isEqualTo(200));
        assertThat(browser.entries()).isEqualTo(before + 2);
    }

    private static List<Request> posts(Page page) {
        var sent = new ArrayList<Request>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request);
            }
        });
        return sent;
    }

    private static String checkIn(Request post) {
        return Arrays.stream(post.postData().split("&"))
            .filter(field -> field.startsWith("id="))
            .findFirst()
            .orElseThrow();
    }

    private static Object again(Page page, Request post) {
        return page.evaluate("async ([address, body]) => (await fetch(address, { method: 'POST', body: "
                + "new URLSearchParams(body) })).status", List.of(post.url(), post.postData()));
    }

    @Test
    void helpOpensWithoutAConnectionAndNothingOfAnybodyIsKept() {
        var page = ready();
        var kept = (List<?>) page.evaluate(KEPT);
        page.context().setOffline(true);
        page.navigate(browser.at("/my-data"));
        assertThat(page.textContent("h1")).isEqualTo("No connection");
        assertThat(MemberBrowser.grave(page)).isEmpty();
        page.click("footer a[href='/help']");

        assertThat(page.textContent("h1")).isEqualTo("Somebody to talk to");
        assertThat(page.content()).doesNotContain("_csrf", "/my-data");
        assertThat(kept).isNotEmpty()
            .allSatisfy(path -> assertThat(path.toString()).matches("/help|/offline|/assets/.*"));
    }

    @Test
    void whatWaitsIsSealedAndGoesWithSigningOut() {
        var page = ready();
        page.context().setOffline(true);
        answer(page, 3);
        told(page, "Waiting: 1");
        assertThat(page.evaluate(RECORDS).toString()).isEqualTo("[id, iv, sealed, false]");

        page.click("#sign-out button");
        told(page, "Signing out erases what waits here");
        page.context().setOffline(false);
        page.click("#sign-out button");
        page.waitForURL(browser.at("/"));
        assertThat(left(page)).isEmpty();
    }

    /** The page stays as long as signing out takes, and is in the middle of sending. */
    @Test
    void sendingWhileSigningOutBringsNothingBack() {
        var page = ready();
        page.context().setOffline(true);
        answer(page, 3);
        told(page, "Waiting: 1");
        page.click("#sign-out button");
        told(page, "Signing out erases what waits here");
        page.evaluate("() => { const ask = fetch; window.asked = 0; window.fetch = async (...each) => { "
                + "window.asked++; await new Promise(done => setTimeout(done, 500)); return ask(...each); }; "
                + "HTMLFormElement.prototype.submit = () => { window.gone = true; }; }");

        page.context().setOffline(false);
        page.waitForFunction("() => window.asked > 0");
        page.click("#sign-out button");
        page.waitForFunction("() => window.gone");
        page.waitForTimeout(1500);
        assertThat(left(page)).isEmpty();
    }

    @Test
    void aWindowStillOpenKeepsNothingForWhoeverSignsInNext() {
        var page = ready();
        var other = page.context().newPage();
        other.navigate(browser.at("/today"));
        page.click("#sign-out button");
        page.waitForURL(browser.at("/"));
        page.context().setOffline(true);
        answer(other, 3);

        other.locator("#trouble").filter(new FilterOptions().setHasText("There is no connection")).waitFor();
        assertThat(left(other)).isEmpty();
    }

    @Test
    void aDeviceThatOthersUseKeepsNothing() {
        var page = ready();
        page.context().setOffline(true);
        answer(page, 3);
        told(page, "Waiting: 1");
        page.context().setOffline(false);
        page.context().clearCookies();
        browser.signedIn(page, "shared");
        page.waitForTimeout(1000);
        assertThat(left(page)).isEmpty();

        page.context().setOffline(true);
        answer(page, 3);
        page.locator("#trouble").filter(new FilterOptions().setHasText("There is no connection")).waitFor();
        assertThat(left(page)).isEmpty();
    }

    @Test
    void aWrongClockIsToldAndDoesNoHarm() throws Exception {
        int before = browser.entries();
        var page = browser.phone(new NewContextOptions().setLocale("en-GB"));
        page.context().addInitScript("const now = Date.now; Date.now = () => now() + 26 * 3600000;");
        browser.signedIn(page, "own");
        answer(page, 5);
        page.waitForSelector("#receipt");

        assertThat(page.textContent("#clock")).contains("26 hours", "by our time");
        assertThat(browser.entries()).isEqualTo(before + 1);
    }

}
