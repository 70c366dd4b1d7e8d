package org.respite.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BlockingTest {

    @Test
    void whatTakesTooLongIsGivenUpAndDoesNothingAnyMore() {
        var givenUp = new AtomicBoolean();

        assertThatIllegalStateException()
            .isThrownBy(() -> Blocking.await(Mono.never().doOnCancel(() -> givenUp.set(true)), Duration.ofMillis(20)))
            .withCauseInstanceOf(TimeoutException.class);

        assertThat(givenUp).isTrue();
    }

}
