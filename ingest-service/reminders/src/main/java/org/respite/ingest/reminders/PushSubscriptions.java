package org.respite.ingest.reminders;

import reactor.core.publisher.Mono;

/** Somebody's own reminder: on, off, and as it is. */
public final class PushSubscriptions {

    private final PushStore store;

    private final PushSeal seal;

    private final PushNames names;

    private final PushHosts hosts;

    PushSubscriptions(PushStore store, PushSeal seal, PushNames names, PushHosts hosts) {
        this.store = store;
        this.seal = seal;
        this.names = names;
        this.hosts = hosts;
    }

    /** What somebody asked for; empty if they did not, or it does not open any more. */
    public Mono<PushReminder> of(String organisation, String subject) {
        String place = names.place(organisation, subject);
        return store.find(place).flatMap(sealed -> Mono.justOrEmpty(seal.open(sealed, place)));
    }

    /**
     * Keeps it in the place of what was asked for before, on this or another device.
     * @return false if its endpoint is none of a push service the operator allows
     */
    public Mono<Boolean> keep(String organisation, String subject, PushReminder reminder) {
        if (!hosts.allow(reminder.endpoint())) {
            return Mono.just(false);
        }
        String place = names.place(organisation, subject);
        return store.keep(place, seal.seal(reminder, place)).thenReturn(true);
    }

    /** Off; nothing of it stays. */
    public Mono<Void> forget(String organisation, String subject) {
        return store.remove(names.place(organisation, subject));
    }

}
