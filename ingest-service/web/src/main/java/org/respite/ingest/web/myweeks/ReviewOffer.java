package org.respite.ingest.web.myweeks;

import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/**
 * Whether somebody is shown a way to look back on the month; once a month, never pushed.
 */
@FunctionalInterface
public interface ReviewOffer {

    /** Not once they have looked back this month, or have said that they will not. */
    Mono<Boolean> isOpen(Member member);

}
