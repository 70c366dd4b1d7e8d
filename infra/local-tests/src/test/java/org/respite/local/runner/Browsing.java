package org.respite.local.runner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own browser; tests that need it are skipped where there is none. */
final class Browsing implements AutoCloseable {

    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    private final Playwright playwright;

    private final Browser browser;

    private Browsing(Path executable) {
        this.playwright = Playwright
            .create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable).setArgs(ALONE));
    }

    static Browsing begin() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine: what a browser shows is not looked at");
        return new Browsing(chromium.orElseThrow());
    }

    /** A browser in which nobody has been anywhere, on a small phone. */
    Page phone(NewContextOptions options) {
        BrowserContext fresh = browser.newContext(options.setViewportSize(320, 640));
        return fresh.newPage();
    }

    /**
     * Closes whatever was opened: a page that nobody looks at any more still costs time.
     */
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

}
