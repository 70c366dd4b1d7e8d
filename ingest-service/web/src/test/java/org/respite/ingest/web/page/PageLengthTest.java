package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.respite.ingest.web.answer.AnswerViews;
import org.respite.ingest.web.member.Device;
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

}
