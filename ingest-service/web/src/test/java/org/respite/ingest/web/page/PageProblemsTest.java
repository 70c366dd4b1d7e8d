package org.respite.ingest.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class PageProblemsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static final ProblemException UNKNOWN = new ProblemException(
            Problem.unknown(new Violation("instrument", "secret-value", "one that is on offer")));

    private final PageProblems problems = new PageProblems(
            new Pages(new Assets(), new Cookies(true), new PageSettings(null)));

    private MockServerWebExchange asked(String path, String accept) {
        return MockServerWebExchange.from(MockServerHttpRequest.get(path).header("Accept", accept));
    }

    @Test
    void aPersonIsToldInWords() {
        var exchange = asked("/questions/x/1", BROWSER);
        problems.handle(exchange, UNKNOWN).block();
        assertThat(Objects.requireNonNull(exchange.getResponse().getStatusCode()).value()).isEqualTo(404);
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("There is no such page.", "/help")
            .doesNotContain("secret-value");
    }

    @Test
    void anAddressThatLeadsNowhereIsNotTakenForSomebodySignedOut() {
        var exchange = asked("/nothing-here", BROWSER);
        problems.handle(exchange, new ProblemException(Problem.of(HttpStatus.UNAUTHORIZED, null))).block();
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("There is no such page.");
        var sent = MockServerWebExchange.from(MockServerHttpRequest.post("/today").header("Accept", BROWSER));
        problems.handle(sent, new ProblemException(Problem.of(HttpStatus.UNAUTHORIZED, null))).block();
        assertThat(sent.getResponse().getBodyAsString().block()).contains("You are not signed in any more");
    }

    @Test
    void whenToComeAgainIsStillSaid() {
        var exchange = asked("/today", BROWSER);
        problems.handle(exchange, ProblemException.unavailable("the document store does not answer")).block();
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("Try again in a moment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "/api/v1/check-ins|text/html", "/today|*/*", "/today|application/json", "/today|no type at all" })
    void othersAreToldAProblem(String path, String accept) {
        var passed = problems.handle(asked(path, accept), UNKNOWN);
        assertThatThrownBy(passed::block).isSameAs(UNKNOWN);
    }

    @Test
    void whatNobodyForesawIsLeftToWhoeverLogsIt() {
        var fault = new IllegalStateException("own fault");
        assertThatThrownBy(problems.handle(asked("/today", BROWSER), fault)::block).isSameAs(fault);
    }

}
