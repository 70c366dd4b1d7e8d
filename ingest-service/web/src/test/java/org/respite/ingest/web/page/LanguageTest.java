package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "de-AT,de;q=0.9,en;q=0.8|DE", "en-GB|EN", "fr,de;q=0.5|DE", "fr|EN", "*|EN",
            "no language ;;|EN" })
    void followsTheBrowser(String accepted, Language language) {
        var request = MockServerHttpRequest.get("/").header("Accept-Language", accepted).build();
        assertThat(Language.of(request, Optional.empty())).isEqualTo(language);
    }

    @Test
    void aChoiceComesFirst() {
        var request = MockServerHttpRequest.get("/?lang=de").header("Accept-Language", "en").build();
        assertThat(Language.of(request, Optional.of("en"))).isEqualTo(Language.DE);
    }

    @Test
    void aChoiceIsKept() {
        var request = MockServerHttpRequest.get("/").header("Accept-Language", "en").build();
        assertThat(Language.of(request, Optional.of("de"))).isEqualTo(Language.DE);
    }

    @Test
    void whatIsNoLanguageIsPassedOver() {
        var request = MockServerHttpRequest.get("/?lang=%3Cscript%3E").build();
        assertThat(Language.of(request, Optional.of("xx"))).isEqualTo(Language.EN);
    }

}
