package org.respite.ingest.pocketcode;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Codes and who has them, by names. Every write can be repeated. */
interface PocketCodeStore {

    /** Those of an owner; {@link OwnersCodes#NONE} if there are none. */
    Mono<OwnersCodes> of(String owner);

    /**
     * Keeps them if nothing was kept since.
     * @return whether it was so
     */
    Mono<Boolean> keep(String owner, OwnersCodes codes);

    /** Whose a code is, sealed; empty if there is none. */
    Mono<String> sealed(String code);

    /**
     * Keeps a new one.
     * @return whether there was none of that name
     */
    Mono<Boolean> add(String code, String sealed);

    Mono<Void> remove(Collection<String> names);

}
