package org.respite.ingest.web.review;

import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/** Where reviews are kept, each person's readable with a key of their own alone. */
public interface ReviewStore {

    /** All of somebody's; fails if the store does not answer. */
    Mono<KeptReviews> of(Member member);

    /**
     * Keeps them in the place of those that were read.
     * @param version of those that were read
     * @return whether they still were those
     */
    Mono<Boolean> keep(Member member, Reviews reviews, long version);

}
