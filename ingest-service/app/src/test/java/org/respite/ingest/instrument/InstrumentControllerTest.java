package org.respite.ingest.instrument;

import org.junit.jupiter.api.Test;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.ProblemWebFixture;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class InstrumentControllerTest {

    private final WebTestClient http = WebTestClient.bindToController(new InstrumentController(Catalogue.shipped()))
        .apply(new ProblemWebFixture())
        .build();

    @Test
    void offersWhatIsInTheCatalogue() {
        http.get().uri("/api/v1/instruments").exchange().expectStatus().isOk().expectBody().json("""
                [{"id": "daily-energy/1", "title": "Daily energy", "href": "/api/v1/instruments/daily-energy/1",
                  "privacyNotice": "/api/v1/privacy-notice"},
                 {"id": "weekly-reflection/1", "href": "/api/v1/instruments/weekly-reflection/1"}]
                """);
    }

    @Test
    void showsAWholeInstrumentAndLetsAnybodyKeepIt() {
        http.get()
            .uri("/api/v1/instruments/daily-energy/1")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "max-age=86400, public")
            .expectBody()
            .jsonPath("$.items[0].id")
            .isEqualTo("energy")
            .jsonPath("$.items[0].kind")
            .isEqualTo("scale")
            .jsonPath("$.items[0].max")
            .isEqualTo(10)
            .jsonPath("$.privacyNotice")
            .isEqualTo("/api/v1/privacy-notice");
    }

    @Test
    void saysWhatThereIsInsteadOfWhatThereIsNot() {
        http.get()
            .uri("/api/v1/instruments/daily-energy/9")
            .exchange()
            .expectStatus()
            .isNotFound()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("instrument: daily-energy/9 (expected: one of daily-energy/1, weekly-reflection/1)");
    }

}
