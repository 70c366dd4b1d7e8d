package org.respite.ingest.journal;

import java.util.Map;
import org.respite.ingest.broker.UnreadyException;
import reactor.core.publisher.Mono;

/**
 * Tells a service's key that is not the one of before from a person's key that is broken:
 * with the first nobody's journal opens, and nothing may be filed, parked or cleared
 * until the old one is back. What shows it lies in the store, wrapped like a person's
 * key.
 */
final class KeyCheck {

    private static final String NAME = "respite.journal.key-check";

    private final JournalStore store;

    private final PersonKeys keys;

    KeyCheck(JournalStore store, PersonKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Fails with {@link UnreadyException} if it is another key. */
    Mono<Void> passed() {
        return store.keyCheck()
            .map(kept -> opens(kept, NAME))
            .switchIfEmpty(Mono.defer(this::first))
            .flatMap(same -> same ? Mono.empty() : Mono.error(
                    () -> new UnreadyException("respite.ingest.keys.journal: not the key of the journals there are")));
    }

    /** Journals that were there before this was checked show it, too. */
    private Mono<Boolean> first() {
        return store.someKeys().flatMap(some -> {
            boolean same = some.isEmpty() || some.entrySet().stream().anyMatch(this::opens);
            return same ? store.keepKeyCheck(keys.create(NAME)).thenReturn(true) : Mono.just(false);
        });
    }

    private boolean opens(Map.Entry<String, byte[]> wrapped) {
        return opens(wrapped.getValue(), wrapped.getKey());
    }

    private boolean opens(byte[] wrapped, String owner) {
        return EntryOpener.key(keys, wrapped, owner) != null;
    }

}
