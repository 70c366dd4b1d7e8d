package org.respite.ingest.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Keeps rosters as long as the test lasts; can be made to fail. */
final class InMemoryRosterStore implements RosterStore {

    private final Map<String, Roster> stored = new HashMap<>();

    /** The subjects of each save. */
    final List<List<String>> saves = new ArrayList<>();

    boolean away;

    /** Saving waits for this. */
    Mono<Void> gate = Mono.empty();

    @Override
    public Mono<List<Roster>> load() {
        return Mono.fromSupplier(() -> List.copyOf(stored.values()));
    }

    @Override
    public Mono<Void> save(Roster roster, RosterUpdate rosterUpdate) {
        return gate.then(Mono.fromRunnable(() -> {
            if (away) {
                throw new IllegalStateException("away");
            }
            saves.add(rosterUpdate.members().keySet().stream().sorted().toList());
            stored
                .computeIfAbsent(roster.organisation(),
                        name -> new Roster(name, roster.calendar().zone(), UnitTree.EMPTY, Map.of()))
                .apply(rosterUpdate);
        }));
    }

}
