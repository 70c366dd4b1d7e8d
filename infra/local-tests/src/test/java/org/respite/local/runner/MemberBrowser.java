package org.respite.local.runner;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.respite.local.disk.Secrets;
import org.respite.local.identity.DemoIdentityProvider;

/** A clinician with a browser, and a runner to open the pages of. */
final class MemberBrowser implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final String LOGIN = "clinician";

    private final Path data;

    private final Browsing browsing;

    private final Closing runner;

    private final Ports ports;

    private String state = "";

    private MemberBrowser(Path data, Ports ports, Browsing browsing, Closing runner) {
        this.data = data;
        this.ports = ports;
        this.browsing = browsing;
        this.runner = runner;
    }

    /** Nothing is started where there is no browser. */
    static MemberBrowser start(Path data, List<String> jvm, String... options)
            throws IOException, InterruptedException {
        var browsing = Browsing.begin();
        var ports = RunnerPorts.choose();
        var runner = RunnerProcess.start(data, ports, jvm, options);
        runner.awaitReady();
        return new MemberBrowser(data, ports, browsing, runner::close);
    }

    /** A browser for a runner that somebody else has started, and ends. */
    static MemberBrowser at(Path data, Ports ports) {
        return new MemberBrowser(data, ports, Browsing.begin(), () -> {
        });
    }

    @FunctionalInterface
    private interface Closing {

        void close();

    }

    @Override
    public void close() {
        browsing.close();
        runner.close();
    }

    void closePages() {
        browsing.closePages();
    }

    String at(String path) {
        return "http://localhost:" + ports.ingest() + path;
    }

    Page phone() {
        return phone(new NewContextOptions().setLocale("en-GB"));
    }

    Page phone(NewContextOptions options) {
        return browsing.phone(options);
    }

    /** As far as the identity provider goes. */
    void begin(Page page, String device, String login) {
        page.navigate(at("/"));
        page.click("a[href='/start?device=" + device + "']");
        logIn(page, login);
    }

    private void logIn(Page page, String login) {
        page.fill("#username", login);
        page.fill("#password", Secrets.in(data.resolve("secrets.properties")).of(DemoIdentityProvider.secretOf(login)));
        page.click("button[type=submit]");
    }

    /** Signed in where everybody reads what was done. */
    Page readsWhatChanged(Page page, String login) {
        page.navigate(atLeaders("/what-changed.html"));
        page.click("#sign-in:not([hidden])");
        logIn(page, login);
        page.waitForSelector(".department");
        return page;
    }

    Page signedIn(Page page, String device) {
        begin(page, device, LOGIN);
        page.waitForURL(at("/today"));
        return page;
    }

    /** The leaders' page on a desk, as soon as there is something on it. */
    Page leader() {
        var page = phone(new NewContextOptions().setLocale("en-GB"));
        page.setViewportSize(1100, 860);
        leads(page, "").waitForSelector("#glance > *");
        return page;
    }

    String atLeaders(String path) {
        return "http://localhost:" + ports.alert() + path;
    }

    /** Signed in on the leaders' page, at a place of it. */
    Page leads(Page page, String place) {
        beginToLead(page, place, "leader");
        page.waitForSelector("#sign-out:not([hidden])");
        return page;
    }

    void beginToLead(Page page, String place, String login) {
        page.navigate(atLeaders("/" + place));
        page.click("#sign-in:not([hidden])");
        logIn(page, login);
    }

    /** On their own device people sign in once. */
    Page own() {
        if (state.isEmpty()) {
            state = signedIn(phone(), "own").context().storageState();
        }
        var page = phone(new NewContextOptions().setLocale("en-GB").setStorageState(state));
        page.navigate(at("/today"));
        return page;
    }

    /** As another client of theirs would. */
    void handIn(String checkIn) throws Exception {
        var answer = new Visitor(LOGIN, data, ports).handIn("/api/v1/check-ins", "application/json", checkIn);
        if (answer.statusCode() != HttpURLConnection.HTTP_ACCEPTED) {
            throw new IllegalStateException("not taken: " + answer.statusCode());
        }
    }

    /** How many check-ins are in the journal. */
    int entries() throws Exception {
        return new Visitor(LOGIN, data, ports).readOwn("/api/v1/check-ins?limit=100").size();
    }

    /** Everything the services have said to operators so far: logs and figures. */
    List<String> said() throws Exception {
        var operator = new Visitor(LOGIN, data, ports);
        var lines = new ArrayList<String>();
        try (var logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                lines.addAll(Files.readAllLines(log));
            }
        }
        for (int port : List.of(ports.ingest(), ports.scoring(), ports.alert())) {
            operator.metrics(port).lines().forEach(lines::add);
        }
        return lines;
    }

    static void choose(Page page, String item, int value) {
        page.locator("label.step:has(input[name='answer.%s'][value='%d'])".formatted(item, value)).click();
    }

    static void send(Page page) {
        page.click("#answers button[type=submit]");
        page.waitForSelector("#receipt");
    }

    /** What keeps somebody from using a page. */
    static List<String> grave(Page page) {
        return new AxeBuilder(page).analyze()
            .getViolations()
            .stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(Rule::toString)
            .toList();
    }

}
