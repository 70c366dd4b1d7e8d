package org.respite.ingest.web.pocketcode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/**
 * Codes as they are kept: none of them can be told again. All fail with 503 while the
 * store does not answer.
 */
public interface PocketCodes {

    /** So many of somebody's are good at a time. */
    int MOST = 10;

    /** A new one for the rest of this block; empty if there are {@value #MOST}. */
    Mono<Optional<PocketCode>> make(Member member);

    /** Those that are good, by number. */
    Mono<List<Kept>> of(Member member);

    /** One is good no more; nothing happens if there is none of that number. */
    Mono<Void> revoke(Member member, int number);

    /**
     * Whose it is, on a device that others use; empty if it is not good, for whatever
     * reason.
     */
    Mono<Optional<Member>> open(PocketCode code);

    /**
     * One that is good.
     *
     * @param number tells somebody's codes apart
     * @param until last day of its block
     */
    record Kept(int number, LocalDate until) {
    }

}
