package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.myweeks.MyWeeksView;
import org.respite.ingest.web.myweeks.WeekViews;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class WeekPagesTest {

    private final Pages pages = new Pages(new Assets(), new Cookies(true), new PageSettings(null));

    private String show(MyWeeksView view, String language) {
        var exchange = MockServerWebExchange
            .from(MockServerHttpRequest.get("/my-weeks").header("Accept-Language", language));
        var answer = Objects.requireNonNull(pages.show(exchange, HttpStatus.OK, Device.OWN, "my-weeks", view).block());
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    @Test
    void ownWeeksAreDrawnAndToldInWords() {
        var english = show(WeekViews.year(Language.EN), "en");
        assertThat(english.split("<svg class=\"chart\"").length - 1).isEqualTo(6);
        assertThat(english.split("role=\"img\" aria-label=\"").length - 1).isEqualTo(6);
        assertThat(english.split("<table").length - 1).isEqualTo(6);
        assertThat(english).contains("The week from 30 November 2026",
                "This week was lower than your usual. It happens. You see this first and alone; nobody at work is told.",
                "Energy, a line from the week of 8 December 2025 to the week of 30 November 2026, between 1 and 7, "
                        + "most recently 1. Usual for you: 4.5–7.5.",
                "<polygon class=\"usual\" points=\"", "10 as much as I could wish for", "working on autopilot",
                "3: I am definitely burning out", "(3 or more)", "52 of 100", "(above 50)");
    }

    @Test
    void ownWeeksAreGerman() {
        assertThat(show(WeekViews.year(Language.DE), "de")).contains("Die Woche ab 30. November 2026",
                "Diese Woche lag unter dem", "Für dich üblich: 4,5–7,5.", "52 von 100");
    }

    @Test
    void ownWeeksSayWhatWillComeAndWhatIsAway() {
        var shown = WeekViews.others().map(view -> show(view, "en")).toList();
        assertThat(shown.get(0)).contains("Your weeks appear here").doesNotContain("<svg");
        assertThat(shown.get(1)).contains("Your weeks appear here").doesNotContain("<svg");
        assertThat(shown.get(2)).contains("once there are six weeks before", "<svg").doesNotContain("<polygon");
        assertThat(shown.get(3)).contains("Your journal cannot be read just now").doesNotContain("<svg");
    }

}
