package org.respite.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.MethodNotAllowedException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

class ProblemHandlerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private MockServerWebExchange exchange = fresh();

    @Test
    void tellsFieldValueAndExpectation() {
        JsonNode problem = handled(new ProblemException(
                Problem.of("invalid-check-in", "The check-in cannot be taken", HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(new Violation("answers.energy", "11", "1..10"), new Violation("id", "x", "a UUID")))));

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(problem).isEqualTo(ContractJson.MAPPER.readTree("""
                {"type": "urn:respite:problem:invalid-check-in",
                 "title": "The check-in cannot be taken",
                 "status": 422,
                 "detail": "answers.energy: 11 (expected: 1..10) and 1 more",
                 "errors": [{"field": "answers.energy", "value": "11", "expected": "1..10"},
                            {"field": "id", "value": "x", "expected": "a UUID"}]}"""));
    }

    @Test
    void saysWhenToComeAgain() {
        JsonNode problem = handled(ProblemException.unavailable("the broker does not answer"));

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(problem.get("detail").asString()).isEqualTo("the broker does not answer");
    }

    @Test
    void tellsInWholeSecondsHowLongToWait() {
        var problem = Problem.tooManyRequests(new Violation("authorization", "101 requests", "20 a second"));

        handled(ProblemException.tooManyRequests(problem, Duration.ofMillis(1001)));
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("2");

        exchange = fresh();
        handled(ProblemException.tooManyRequests(problem, Duration.ZERO));
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void tellsAStoreThatDoesNotAnswerFromAFaultOfOurOwn() {
        handled(new DataAccessResourceFailureException("no server for mongodb://somewhere"));
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");

        exchange = fresh();
        handled(new DuplicateKeyException("ana"));
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void keepsWhatTheFrameworkKnows() {
        JsonNode problem = handled(new MethodNotAllowedException(HttpMethod.GET, List.of(HttpMethod.POST)));

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(exchange.getResponse().getHeaders().getAllow()).containsExactly(HttpMethod.POST);
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
    }

    @Test
    void tellsNobodyWhatIsInAnUnexpectedFault() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var logger = (Logger) LoggerFactory.getLogger(ProblemHandler.class);
        logger.addAppender(logged);
        try {
            JsonNode problem = handled(new IllegalStateException("ana answered 7"));

            assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
            assertThat(problem.toString()).doesNotContain("ana");
            assertThat(logged.list).singleElement().satisfies(line -> {
                assertThat(line.getKeyValuePairs().toString()).contains("IllegalStateException",
                        "ProblemHandlerTest.tellsNobodyWhatIsInAnUnexpectedFault");
                assertThat(line.getFormattedMessage() + line.getKeyValuePairs()).doesNotContain("ana answered");
                assertThat(line.getThrowableProxy()).isNull();
            });
        }
        finally {
            logger.detachAppender(logged);
        }
    }

    @Test
    void leavesAResponseAloneThatIsOnItsWay() {
        exchange.getResponse().setComplete().subscribe();

        StepVerifier.create(new ProblemHandler().handle(exchange, new IllegalStateException()))
            .expectError(IllegalStateException.class)
            .verify(PATIENCE);
    }

    private static MockServerWebExchange fresh() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    }

    private JsonNode handled(Throwable fault) {
        Mono<Void> handled = new ProblemHandler().handle(exchange, fault);
        StepVerifier.create(handled).expectComplete().verify(PATIENCE);
        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        return ContractJson.MAPPER.readTree(exchange.getResponse().getBodyAsString().toFuture().join());
    }

}
