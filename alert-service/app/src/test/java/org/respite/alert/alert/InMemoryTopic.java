package org.respite.alert.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.alert.Crash;
import org.respite.alert.lifecycle.Alert;
import org.respite.contract.alert.TeamAlertChanged;
import reactor.core.publisher.Mono;

/** The topic of alert changes in memory. */
public final class InMemoryTopic implements AlertPublisher, PublishedChanges {

    private final List<TeamAlertChanged> events = new ArrayList<>();

    private final Crash crash;

    public InMemoryTopic(Crash crash) {
        this.crash = crash;
    }

    /** That has been told all about an alert. */
    public static InMemoryTopic holding(Alert alert) {
        var topic = new InMemoryTopic(new Crash());
        alert.steps().stream().map(Alert::event).forEach(topic::add);
        return topic;
    }

    @Override
    public Mono<Void> publish(List<Alert> alerts) {
        return crash.around(() -> alerts.stream().map(Alert::event).forEach(this::add));
    }

    private synchronized void add(TeamAlertChanged event) {
        if (!of(event.alert()).containsKey(event.revision())) {
            events.add(event);
        }
    }

    @Override
    public Mono<Void> known() {
        return Mono.empty();
    }

    @Override
    public synchronized SortedMap<Integer, TeamAlertChanged> of(String alert) {
        SortedMap<Integer, TeamAlertChanged> changes = new TreeMap<>();
        events.stream()
            .filter(event -> event.alert().equals(alert))
            .forEach(event -> changes.put(event.revision(), event));
        return Collections.unmodifiableSortedMap(changes);
    }

    /** In the order they were told. */
    public synchronized List<TeamAlertChanged> events() {
        return List.copyOf(events);
    }

}
