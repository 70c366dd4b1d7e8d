package org.respite.ingest.web.answer;

import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/** Hands in what somebody answered, as any client would. */
@FunctionalInterface
public interface HandIn {

    /**
     * Completes when it is known what became of it.
     * @param checkIn as JSON, the body of {@code POST /api/v1/check-ins}
     */
    Mono<HandInResult> handIn(Member member, byte[] checkIn);

}
