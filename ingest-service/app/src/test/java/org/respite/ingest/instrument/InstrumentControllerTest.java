package org.respite.ingest.instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.ingest.ProblemWebFixture;
import org.respite.ingest.security.Sender;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

class InstrumentControllerTest {

    private final WebTestClient http = WebTestClient
        .bindToController(new InstrumentController(Offer.of(Catalogue.shipped())))
        .argumentResolvers(resolvers -> resolvers.addCustomResolver(new NoSender()))
        .apply(new ProblemWebFixture())
        .build();

    /** As for a request without a token. */
    private static final class NoSender implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Sender.class;
        }

        @Override
        public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding,
                ServerWebExchange exchange) {
            return Mono.empty();
        }

    }

    @Test
    void offersWhatIsInTheCatalogue() {
        http.get().uri("/api/v1/instruments").exchange().expectStatus().isOk().expectBody().json("""
                [{"id": "daily-energy/1", "title": "Daily energy", "href": "/api/v1/instruments/daily-energy/1",
                  "privacyNotice": "/api/v1/privacy-notice"},
                 {"id": "weekly-reflection/1", "href": "/api/v1/instruments/weekly-reflection/1"},
                 {"id": "burnout-item/1"}, {"id": "who-5/1"}, {"id": "early-signs/1"}, {"id": "fairness/1"},
                 {"id": "speaking-up/1"}, {"id": "growth/1"}, {"id": "supervision-held/1"}, {"id": "time-off/1"},
                 {"id": "session-breaks/1"}, {"id": "people-seen/1"}, {"id": "high-risk-hours/1"}]
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

    @ParameterizedTest
    @CsvSource({ "daily-energy/1, 0, 1", "weekly-reflection/1, 3, 10", "weekly-reflection/1, 9, 11",
            "weekly-reflection/1, 0, 12" })
    void tellsWhichItemsArePrivateAndWhatThatMeans(String instrument, int open, int secret) {
        http.get()
            .uri("/api/v1/instruments/" + instrument)
            .exchange()
            .expectBody()
            .jsonPath("$.items[%d].private".formatted(open))
            .doesNotExist()
            .jsonPath("$.items[%d].private".formatted(secret))
            .isEqualTo(true)
            .jsonPath("$.privateItems")
            .isEqualTo("only you see what you answer to items marked private: no figure is made of it");
    }

    @Test
    void tellsAfterWhichAnswersHelpIsShown() {
        http.get().uri("/api/v1/instruments/weekly-reflection/1").exchange().expectBody().json("""
                {"help": [{"item": "signs", "count": 5}]}
                """);
        http.get().uri("/api/v1/instruments/daily-energy/1").exchange().expectBody().jsonPath("$.help").doesNotExist();
    }

    @Test
    void showsTheWordsOfOthersWithWhoseTheyAre() {
        http.get().uri("/api/v1/instruments/who-5/1").exchange().expectBody().json("""
                {"licence": "CC BY-NC-SA 3.0 IGO, World Health Organization; not under this project's licence",
                 "help": [{"items": ["cheerful", "calm", "active", "rested", "interest"], "sumAtMost": 7}]}
                """).jsonPath("$.items[4].labels[5]").isEqualTo("All of the time");
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
            .isEqualTo("instrument: daily-energy/9 (expected: one of "
                    + "daily-energy/1, weekly-reflection/1, burnout-item/1, who-5/1, early-signs/1, fairness/1, "
                    + "speaking-up/1, growth/1, supervision-held/1, time-off/1, session-breaks/1, people-seen/1, high-risk-hours/1)");
    }

}
