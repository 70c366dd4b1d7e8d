package org.respite.alert.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was put aside, in memory. */
public final class InMemoryAsideLedger implements AsideLedger {

    private final Map<String, PutAside> noted = new ConcurrentSkipListMap<>();

    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    public Collection<PutAside> all() {
        return noted.values();
    }

    @Override
    public Flux<PutAside> of(Collection<String> topics) {
        return Flux.fromStream(() -> noted.values().stream().filter(aside -> topics.contains(aside.topic())));
    }

    @Override
    public Mono<Boolean> holds(PutAside aside) {
        return Mono.fromSupplier(() -> noted.containsKey(aside.place()));
    }

    @Override
    public Mono<Void> note(PutAside aside) {
        return Mono.fromRunnable(() -> noted.putIfAbsent(aside.place(), aside));
    }

    @Override
    public Mono<Void> forget(Collection<PutAside> asides) {
        return Mono.fromRunnable(() -> asides.forEach(aside -> noted.remove(aside.place())));
    }

    @Override
    public Mono<Set<String>> unknownAmong(Collection<String> topics) {
        return Mono.fromSupplier(() -> {
            Set<String> unknown = new HashSet<>(topics);
            unknown.removeAll(watched);
            return unknown;
        });
    }

    @Override
    public Mono<Void> begin(Collection<String> topics) {
        return Mono.fromRunnable(() -> watched.addAll(topics));
    }

}
