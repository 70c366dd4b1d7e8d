package org.respite.scoring.config;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when nothing but a new process gets the stream going again. */
final class StreamsLiveness implements HealthIndicator {

    private final Supplier<Optional<KafkaStreams.State>> stream;

    StreamsLiveness(Supplier<Optional<KafkaStreams.State>> stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        return stream.get().filter(StreamsLiveness::isOver).isPresent() ? Health.down().build() : Health.up().build();
    }

    static boolean isOver(KafkaStreams.State state) {
        return switch (state) {
            case PENDING_ERROR, ERROR, PENDING_SHUTDOWN, NOT_RUNNING -> true;
            case CREATED, REBALANCING, RUNNING -> false;
        };
    }

}
