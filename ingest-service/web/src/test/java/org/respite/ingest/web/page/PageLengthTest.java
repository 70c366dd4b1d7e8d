package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.respite.ingest.web.answer.AnswerViews;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.myweeks.LookBackView;
import org.respite.ingest.web.myweeks.LookBacks;
import org.respite.ingest.web.review.ReviewViews;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class PageLengthTest {

    private static byte[] form(@Nullable Device device, Map<String, String> entered) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/today"));
        var view = AnswerViews.form("daily-energy/1", entered, Set.of(), null);
        var page = PageViews.pages().show(exchange, HttpStatus.OK, device, "form", view).block();
        return Objects.requireNonNull(Objects.requireNonNull(page).getBody());
    }

    @ParameterizedTest
    @EnumSource
    void tellsNothingOfWhatWasEntered(Device device) {
        assertThat(form(device, Map.of("energy", "10"))).hasSameSizeAs(form(device, Map.of())).hasSize(Pages.PADDED_TO);
    }

    @Test
    void wouldTellWithoutSpaces() {
        assertThat(form(null, Map.of("energy", "10")).length).isNotEqualTo(form(null, Map.of()).length);
    }

    private static byte[] review(int saved, LookBackView weeks, String character) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/review").header("Accept-Language", "de"));
        var view = ReviewViews.full(Language.DE, saved, weeks, character);
        var page = PageViews.pages().show(exchange, HttpStatus.OK, Device.OWN, "review", view).block();
        return Objects.requireNonNull(Objects.requireNonNull(page).getBody());
    }

    @ParameterizedTest
    @CsvSource({ "1,64", "2,80", "25,544" })
    void aMonthLookedBackOnIsAsLongWhateverIsWritten(int saved, int kilobytes) {
        assertThat(review(saved, LookBacks.none(Language.DE), "")).hasSize(kilobytes * 1024);
        for (String character : List.of("&", "\"", "\u20ac")) {
            assertThat(review(saved, LookBacks.year(Language.DE), character)).hasSize(kilobytes * 1024);
        }
    }

}
