package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of those who answer, in a browser, on a phone 320 pixels wide. */
@ExtendWith(SharedBrowser.class)
class MemberPagesIT {

    private final MemberBrowser browser;

    MemberPagesIT(MemberBrowser browser) {
        this.browser = browser;
    }

    @Test
    void aFirstAnswerTakesAKeyboardAndThreeActivations() {
        var page = browser.signedIn(browser.phone(), "shared");
        page.locator("input[name='answer.energy']").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.waitForSelector("#receipt");

        assertThat(page.textContent("h1")).isEqualTo("Taken");
        assertThat(page.textContent("#receipt")).contains("It counts for", "You are signed out");
    }

    @Test
    void worksWithoutAScript() {
        var page = browser
            .signedIn(browser.phone(new NewContextOptions().setLocale("de-DE").setJavaScriptEnabled(false)), "shared");
        MemberBrowser.choose(page, "energy", 4);
        MemberBrowser.send(page);

        assertThat(page.textContent("h1")).isEqualTo("Angenommen");
    }

    @Test
    void nobodyAnswersPastTheNotice() {
        var page = browser.own();
        var cookies = page.context().cookies().stream().filter(each -> !each.name.contains("notice")).toList();
        page.context().clearCookies();
        page.context()
            .addCookies(
                    cookies.stream().map(each -> new Cookie(each.name, each.value).setUrl(browser.at("/"))).toList());
        page.navigate(browser.at("/today"));

        assertThat(page.url()).isEqualTo(browser.at("/"));
        assertThat(page.textContent("h2")).isEqualTo("Before you answer");
    }

    @Test
    void pagesCanBeUsedByEverybody() {
        var page = browser.own();
        var all = List.of("/", "/today", "/week", "/questions", "/questions/burnout-item/1", "/my-weeks", "/caseload",
                "/review", "/my-data", "/help", "/reminder", "/small-things");
        for (String path : all) {
            page.navigate(browser.at(path));
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            assertThat(MemberBrowser.grave(page)).as(path).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of %s", path).isEqualTo(320);
            assertThat(page.locator("footer a[href='/help']").count()).as("help on %s", path).isEqualTo(1);
            OtherWriting.write(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("from the right, %s", path)
                .isEqualTo(320);
            assertThat(OtherWriting.overlaps(page)).as("from the right, %s", path).isEmpty();
        }
        page.navigate(browser.at("/today"));
        MemberBrowser.choose(page, "energy", 5);
        MemberBrowser.send(page);
        assertThat(MemberBrowser.grave(page)).isEmpty();
    }

    @Test
    void whatCannotBeUsedWouldBeFound() {
        var page = browser.phone();
        page.setContent("<html lang='en'><title>t</title><main><h1>h</h1><input></main></html>");

        assertThat(MemberBrowser.grave(page)).isNotEmpty();
        page.setContent("<style>a { position: absolute; left: 9px }</style><a href='/1'>one</a><a href='/2'>two</a>");
        OtherWriting.write(page);
        assertThat(OtherWriting.overlaps(page)).hasSize(1);
        assertThat(page.textContent("body")).isEqualTo("שששששששש");
    }

    @Test
    void onADeviceOfOthersNothingStaysBehind() {
        var page = browser.signedIn(browser.phone(), "shared");
        assertThat(page.navigate(browser.at("/my-weeks")).status()).isEqualTo(403);
        page.navigate(browser.at("/today"));
        MemberBrowser.choose(page, "energy", 3);
        MemberBrowser.send(page);

        // The identity provider's cookie is its own, though the host is the same here.
        assertThat(page.context().cookies(browser.at("/"))).noneMatch(cookie -> cookie.name.startsWith("respite"));
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length"))
            .isEqualTo(0);
        page.navigate(browser.at("/today"));
        assertThat(page.url()).isEqualTo(browser.at("/"));
        page.goBack();
        assertThat(page.locator("input:checked[name='answer.energy']").count()).isZero();
    }

    @Test
    void anAnswerLeavesInOneRequestAndGoesNowhereElse() {
        var page = browser.own();
        var sent = new ArrayList<Request>();
        page.onRequest(sent::add);
        MemberBrowser.choose(page, "energy", 9);
        MemberBrowser.send(page);

        var posts = sent.stream().filter(request -> request.method().equals("POST")).toList();
        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.url()).isEqualTo(browser.at("/today"));
            assertThat(post.postData()).contains("answer.energy=9");
        });
        assertThat(sent)
            .allSatisfy(request -> assertThat(request.url()).startsWith(browser.at("/")).doesNotContain("energy"));
    }

    @Test
    void pagesAllowNothingFromElsewhere() {
        Response response = browser.phone().navigate(browser.at("/"));
        assertThat(response.headerValue("content-security-policy")).startsWith("default-src 'none'")
            .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void aDoubleTapIsOneAnswer() throws Exception {
        var page = browser.own();
        int before = browser.entries();
        MemberBrowser.choose(page, "energy", 6);
        page.dblclick("#answers button[type=submit]");
        page.waitForSelector("#receipt");
        page.goBack();
        page.goForward();

        assertThat(browser.entries()).isEqualTo(before + 1);
    }

    @Test
    void helpOpensByItselfAndNobodyCanTell() {
        var page = browser.own();
        var hard = burnout(page, 5);
        var light = burnout(page, 1);

        assertThat(hard.text()).contains("<details class=\"more help\" open>", "Staff counselling", "116 123");
        assertThat(light.text()).contains("<details class=\"more help\">");
        assertThat(hard.status()).isEqualTo(light.status());
        assertThat(hard.body()).hasSameSizeAs(light.body());
        assertThat(hard.headers().keySet()).isEqualTo(light.headers().keySet());
        assertThat(hard.headers().get("content-length")).isEqualTo(light.headers().get("content-length"));
    }

    private APIResponse burnout(Page page, int level) {
        page.navigate(browser.at("/questions/burnout-item/1"));
        var form = FormData.create();
        page.locator("#answers input[type=hidden]")
            .all()
            .forEach(field -> form.set(field.getAttribute("name"), field.inputValue()));
        var name = page.locator("#answers input[type=radio]").first().getAttribute("name");
        return page.request()
            .post(browser.at("/questions/burnout-item/1"),
                    RequestOptions.create().setForm(form.set(name, Integer.toString(level))));
    }

    @Test
    void whatIsMissingIsMarkedAndTheRestStays() {
        var page = browser.own();
        page.navigate(browser.at("/week"));
        MemberBrowser.choose(page, "drained", 7);
        page.click("#answers button[type=submit]");
        page.waitForSelector(".wrong");

        assertThat(page.locator(".wrong").count()).isEqualTo(2);
        assertThat(page.isChecked("input[name='answer.drained'][value='7']")).isTrue();
    }

    @Test
    void ownersReadTakeAlongAndErase() throws Exception {
        var page = browser.own();
        MemberBrowser.choose(page, "energy", 2);
        MemberBrowser.send(page);
        page.navigate(browser.at("/my-data"));
        assertThat(page.textContent("#main")).contains("Your answers count with the team", "How much energy");
        assertThat(page.evaluate("async () => (await fetch('/my-data/check-ins.csv')).text()").toString())
            .contains("daily-energy/1");

        page.check("input[name=confirm]");
        page.click("form:has(input[name=confirm]) button");
        page.waitForURL(browser.at("/my-data?done=all"));
        assertThat(page.textContent("#main")).contains("Everything you answered is erased", "Nothing yet");
        assertThat(browser.entries()).isZero();
    }

    @Test
    void somebodyWithoutScopeIsToldSo() {
        var page = browser.phone();
        browser.begin(page, "own", "leader");
        page.waitForURL(Pattern.compile(".*sign-in=refused"));

        assertThat(page.textContent("[role=alert]")).contains("Nothing was sent");
    }

    @Test
    void operatorsLearnNothingOfWhoAnsweredWhat() throws Exception {
        var page = browser.own();
        var secrets = new ArrayList<String>(List.of("clinician", "answer.energy"));
        page.locator("#answers input[type=hidden]").all().forEach(field -> secrets.add(field.inputValue()));
        page.context()
            .cookies(browser.at("/"))
            .stream()
            .filter(cookie -> cookie.name.equals("respite"))
            .forEach(cookie -> secrets.add(cookie.value));
        MemberBrowser.choose(page, "energy", 8);
        MemberBrowser.send(page);
        page.navigate(browser.at("/my-data"));
        page.navigate(browser.at("/my-weeks"));

        assertThat(secrets).hasSize(5).noneMatch(String::isBlank);
        var said = browser.said();
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(secrets).allSatisfy(secret -> assertThat(leaks(said, secret)).isEmpty());
        assertThat(leaks(List.of("fine", "handed in by " + secrets.getFirst()), secrets.getFirst())).hasSize(1);
    }

    private static List<String> leaks(List<String> said, String secret) {
        return said.stream().filter(line -> line.contains(secret)).toList();
    }

}
