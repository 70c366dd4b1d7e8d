package org.respite.scoring.config;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: a fault of the broker or the network that may
 * pass gets a new thread, anything else stops the stream, so that nothing is skipped and
 * the health endpoint says so.
 */
final class FaultHandler implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FaultHandler.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable fault) {
        boolean passing = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
            .anyMatch(RetriableException.class::isInstance);
        log.atError()
            .addKeyValue("next", passing ? "another thread" : "the stream stops")
            .setCause(fault)
            .log("a stream thread died");
        return passing ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

}
