package org.respite.scoring.config;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the stream does its work, down when it never will again. */
final class StreamsHealth implements HealthIndicator {

    private final Supplier<Optional<KafkaStreams.State>> stream;

    /**
     * @param stream its state; empty while it has not been started
     */
    StreamsHealth(Supplier<Optional<KafkaStreams.State>> stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        return stream.get()
            .map(state -> of(state).withDetail("state", state.name()).build())
            .orElseGet(() -> Health.outOfService().withDetail("state", "not started").build());
    }

    private static Health.Builder of(KafkaStreams.State state) {
        if (StreamsLiveness.isOver(state)) {
            return Health.down();
        }
        return state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
    }

}
