package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the README's pictures, of the demo as it is: run with
 * {@code -Drespite.pictures=write} whenever a page has changed.
 */
@EnabledIfSystemProperty(named = "respite.pictures", matches = "write")
class PicturesIT {

    private static final Path PICTURES = Path.of("../docs/pictures");

    @Test
    void ofBothSides(@TempDir Path data) throws Exception {
        try (var browser = MemberBrowser.start(data, List.of(), "--demo-weeks=26")) {
            var phone = new NewContextOptions().setLocale("en-GB").setDeviceScaleFactor(2);
            var member = browser.signedIn(browser.phone(phone), "own");
            member.setViewportSize(375, 720);
            MemberBrowser.choose(member, "energy", 4);
            take(member, "today.png");
            MemberBrowser.send(member);
            take(member, "receipt.png");
            take(browser.leader(), "leaders.png");
        }
    }

    private static void take(Page page, String name) throws Exception {
        Files.createDirectories(PICTURES);
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name)));
        assertThat(PICTURES.resolve(name)).isNotEmptyFile();
    }

}
