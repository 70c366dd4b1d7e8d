package org.respite.ingest.web.review;

import java.util.HashMap;
import java.util.Map;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.web.member.Member;
import reactor.core.publisher.Mono;

/** Keeps reviews in memory, and can be away. */
final class InMemoryReviews implements ReviewStore {

    private final Map<String, KeptReviews> kept = new HashMap<>();

    boolean away;

    /** What another window does just before the next write. */
    Runnable meanwhile = () -> {
    };

    @Override
    public Mono<KeptReviews> of(Member member) {
        return answer(() -> kept.getOrDefault(member.subject(), KeptReviews.NONE));
    }

    @Override
    public Mono<Boolean> keep(Member member, Reviews reviews, long version) {
        return answer(() -> {
            var first = meanwhile;
            meanwhile = () -> {
            };
            first.run();
            var before = kept.getOrDefault(member.subject(), KeptReviews.NONE);
            if (before.version() == version) {
                kept.put(member.subject(), new KeptReviews(reviews, version + 1));
            }
            return before.version() == version;
        });
    }

    private <T> Mono<T> answer(java.util.function.Supplier<T> answer) {
        return Mono.defer(() -> away ? Mono.error(ProblemException.unavailable("the document store does not answer"))
                : Mono.just(answer.get()));
    }

}
