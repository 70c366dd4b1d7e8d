package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.respite.ingest.web.caseload.CaseloadViews;

/** What is worked out in the browser stays there, by no slip of ours either. */
class CaseloadPageTest {

    private static final Pattern WAYS_OUT = Pattern
        .compile("<form|formaction|type=\"submit\"| name=|fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|"
                + "Storage|indexedDB|caches|cookie|location|history|import ");

    @Test
    void nothingOfACaseloadCanBeSent() {
        var page = new String(PageViews.pages().plain(Language.EN, "/caseload", "caseload", CaseloadViews.STANDARD),
                StandardCharsets.UTF_8);
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(waysOut(main)).isEmpty();
        assertThat(waysOut(new String(Assets.read("caseload.js"), StandardCharsets.UTF_8))).isEmpty();
        assertThat(main).contains("<noscript>", "needs JavaScript", "id=\"caseload\" hidden");
    }

    @Test
    void whatCouldSendACaseloadWouldBeFound() {
        assertThat(List.of("<form>", "<button type=\"submit\">", "<input name=\"clients\">", "fetch('/week')",
                "navigator.sendBeacon(", "localStorage.rows", "location.href"))
            .allSatisfy(way -> assertThat(waysOut("<main>" + way)).hasSize(1));
    }

    private static List<String> waysOut(String text) {
        return WAYS_OUT.matcher(text).results().map(MatchResult::group).toList();
    }

}
