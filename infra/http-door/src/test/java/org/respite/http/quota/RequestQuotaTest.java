package org.respite.http.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.http.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RequestQuotaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong now = new AtomicLong();

    private final AtomicInteger served = new AtomicInteger();

    private final RequestQuota quota = new RequestQuota(new QuotaSettings(2, 10, 3, 5, 1000), new TimeMeter() {

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

    });

    @Test
    void servesABurstAndThenARate() {
        IntStream.range(0, 10).forEach(_ -> serves("ana"));
        refuses("ana");

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        serves("ana");
        serves("ana");
        refuses("ana");
    }

    @Test
    void countsEachSubjectForItself() {
        IntStream.range(0, 10).forEach(_ -> serves("ana"));

        refuses("ana");
        serves("ben");
    }

    @Test
    void saysWhenToComeAgain() {
        IntStream.range(0, 10).forEach(_ -> serves("ana"));

        StepVerifier.create(asked("ana")).expectErrorSatisfies(fault -> {
            var refused = (ProblemException) fault;
            assertThat(refused.problem().status()).isEqualTo(429);
            assertThat(refused.problem().detail()).isEqualTo("requests: more (expected: 2 a second, 10 at once)");
            assertThat(refused.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        }).verify(PATIENCE);
    }

    @Test
    void servesWhoeverHasNoName() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        IntStream.range(0, 20)
            .forEach(_ -> StepVerifier.create(quota.filter(exchange, _ -> Mono.fromRunnable(served::incrementAndGet)))
                .expectComplete()
                .verify(PATIENCE));

        assertThat(served).hasValue(20);
    }

    @Test
    void countsWhoWaitsUntilTheAnswerEndsInWhateverWay() {
        var hanging = Stream.generate(() -> asked("ana", Mono.never()).subscribe()).limit(3).toList();
        refuses("ana");
        serves("ben");

        hanging.getFirst().dispose();
        StepVerifier.create(asked("ana", Mono.error(new IllegalStateException())))
            .expectError(IllegalStateException.class)
            .verify(PATIENCE);
        serves("ana");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "0, 1, 1, 1, 1 | requests-per-second", "1000001, 1, 1, 1, 1 | requests-per-second",
                    "1, 0, 1, 1, 1 | burst", "1, 1, 0, 1, 1 | concurrent-requests", "1, 1, 1, 0, 1 | streams",
                    "1, 1, 1, 1, -1 | subjects" })
    void startsWithNoLimitThatLetsNothingIn(String values, String name) {
        int[] limits = Arrays.stream(values.split(", ")).mapToInt(Integer::parseInt).toArray();

        assertThatIllegalArgumentException()
            .isThrownBy(() -> new QuotaSettings(limits[0], limits[1], limits[2], limits[3], limits[4]))
            .withMessageStartingWith("respite.http.quota." + name + ": ")
            .withMessageEndingWith("(expected: 1..1000000)");
    }

    private void serves(String subject) {
        int before = served.get();
        StepVerifier.create(asked(subject)).expectComplete().verify(PATIENCE);
        assertThat(served).hasValue(before + 1);
    }

    private void refuses(String subject) {
        int before = served.get();
        StepVerifier.create(asked(subject)).expectError(ProblemException.class).verify(PATIENCE);
        assertThat(served).hasValue(before);
    }

    private Mono<Void> asked(String subject) {
        return asked(subject, Mono.fromRunnable(served::incrementAndGet));
    }

    private Mono<Void> asked(String subject, Mono<Void> answer) {
        Principal who = () -> subject;
        var exchange = MockServerWebExchange.builder(MockServerHttpRequest.get("/")).principal(who).build();
        return quota.filter(exchange, _ -> answer);
    }

}
