package org.respite.ingest.broker;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down if a reader has ended or cannot work until somebody sees to it. One that waits for
 * the broker or the document store goes on by itself, and check-ins are taken meanwhile:
 * that is a detail.
 */
final class LogReadersHealth implements HealthIndicator {

    private final List<TopicReader> readers;

    LogReadersHealth(List<TopicReader> readers) {
        this.readers = readers;
    }

    @Override
    public Health health() {
        Health.Builder health = readers.stream().allMatch(TopicReader::isReady) ? Health.up() : Health.down();
        readers.forEach(reader -> health.withDetail(reader.name(), reader.state()));
        return health.build();
    }

}
