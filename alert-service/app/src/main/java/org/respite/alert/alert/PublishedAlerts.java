package org.respite.alert.alert;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.projection.Projection;
import org.respite.alert.release.Moments;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What the topic of alert changes holds, in memory: read from its beginning at every
 * start and followed from then on, by every instance. A thousand units make some
 * megabytes in ten years.
 */
class PublishedAlerts implements Projection, PublishedChanges {

    private static final Logger log = LoggerFactory.getLogger(PublishedAlerts.class);

    private final AlertFeed feed;

    private final Map<String, SortedMap<Integer, TeamAlertChanged>> changes = new ConcurrentHashMap<>();

    private final Set<String> read = ConcurrentHashMap.newKeySet();

    private final Map<String, Severity> open = new ConcurrentHashMap<>();

    private final Sinks.Empty<Void> known = Sinks.empty();

    private volatile boolean live;

    PublishedAlerts(AlertFeed feed) {
        this.feed = feed;
    }

    @Override
    public Mono<Void> known() {
        return known.asMono();
    }

    @Override
    public SortedMap<Integer, TeamAlertChanged> of(String alert) {
        return Collections.unmodifiableSortedMap(changes.getOrDefault(alert, Collections.emptySortedMap()));
    }

    boolean holds(TeamAlertChanged event) {
        return of(event.alert()).containsKey(event.revision());
    }

    /** The broker has acknowledged the event, but it may not have been read yet. */
    void add(TeamAlertChanged event) {
        changes.computeIfAbsent(event.alert(), first -> new ConcurrentSkipListMap<>())
            .putIfAbsent(event.revision(), event);
    }

    /** How many alerts are open now. */
    Map<Severity, Integer> open() {
        Map<Severity, Integer> counts = new HashMap<>();
        open.values().forEach(severity -> counts.merge(severity, 1, Integer::sum));
        return counts;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TEAM_ALERTS);
    }

    @Override
    public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
        return Mono.fromRunnable(() -> records.forEach(this::take));
    }

    @Override
    public Mono<Void> settle() {
        live = true;
        feed.caughtUp();
        known.tryEmitEmpty();
        return Mono.empty();
    }

    /** Its letter is written by whoever tells people of the topic. */
    @Override
    public Mono<Void> putAside(ConsumerRecord<String, byte[]> record, String reason) {
        return Mono.fromRunnable(() -> passOver(record, reason));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            var event = EventType.TEAM_ALERT_CHANGED.read(record.value());
            if (Moments.storable(event.at())) {
                take(event, record.partition(), Instant.ofEpochMilli(record.timestamp()));
            }
            else {
                passOver(record, "Implausible");
            }
        }
        catch (UnreadableEventException unreadable) {
            passOver(record, unreadable.reason());
        }
    }

    private static void passOver(ConsumerRecord<String, byte[]> record, String reason) {
        log.atWarn()
            .addKeyValue("topic", record.topic())
            .addKeyValue("partition", record.partition())
            .addKeyValue("offset", record.offset())
            .addKeyValue("reason", reason)
            .log("an alert change cannot be read and is skipped");
    }

    private void take(TeamAlertChanged event, int partition, Instant publishedAt) {
        add(event);
        if (!read.add(event.id())) {
            return;
        }
        feed.remember(event, partition, publishedAt);
        if (Alert.closes(event.change())) {
            open.remove(event.alert());
        }
        else {
            open.put(event.alert(), event.severity());
        }
        if (live) {
            feed.emit(event);
        }
    }

}
