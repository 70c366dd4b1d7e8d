package org.respite.ingest.reminders;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where reminders are kept, one a person. */
interface PushStore {

    /** What is kept in a place; empty if nothing is. */
    Mono<byte[]> find(String place);

    /** In the place of what was there, of which it keeps whether it was sent. */
    Mono<Void> keep(String place, byte[] sealed);

    Mono<Void> remove(String place);

    /** Unless it has changed meanwhile. */
    Mono<Void> remove(Kept kept);

    /** All there are. */
    Flux<Kept> all();

    /**
     * Says that the reminder of a fortnight is being sent, before it is.
     * @return true for the first who says so of that fortnight or a later one; false for
     * everybody else, and after a restart
     */
    Mono<Boolean> claim(String place, int fortnight);

    /**
     * One of them.
     *
     * @param place its owner's, a code
     * @param sealed what is in it
     */
    record Kept(String place, byte[] sealed) {

        @Override
        public String toString() {
            return "Kept[…]";
        }

    }

}
