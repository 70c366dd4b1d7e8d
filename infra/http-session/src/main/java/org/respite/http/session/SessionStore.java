package org.respite.http.session;

import reactor.core.publisher.Mono;

/** Keeps what is sealed, by place. */
interface SessionStore {

    /** Empty where there is nothing that this version can read. */
    Mono<byte[]> find(String place);

    Mono<Void> add(String place, byte[] sealed);

    /** False where there is nothing any more; it stays so. */
    Mono<Boolean> replace(String place, byte[] sealed);

    Mono<Void> remove(String place);

    /** Everything at places before this one. */
    Mono<Void> removeBefore(String place);

}
