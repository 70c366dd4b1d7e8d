package org.respite.scoring.config;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FaultHandlerTest {

    private final FaultHandler handler = new FaultHandler();

    @Test
    void aFaultThatMayPassGetsANewThread() {
        assertThat(handler.handle(new StreamsException(new TimeoutException("slow")))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void anyOtherFaultStopsTheStream() {
        assertThat(handler.handle(new StreamsException(new TopicAuthorizationException("topic"))))
            .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(handler.handle(new IllegalStateException())).isEqualTo(SHUTDOWN_CLIENT);
    }

}
