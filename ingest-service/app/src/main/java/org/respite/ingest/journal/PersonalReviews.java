package org.respite.ingest.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.respite.ingest.broker.UnreadyException;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.security.Sender;
import org.respite.ingest.web.member.Member;
import org.respite.ingest.web.review.KeptReviews;
import org.respite.ingest.web.review.Review;
import org.respite.ingest.web.review.ReviewBytes;
import org.respite.ingest.web.review.ReviewStore;
import org.respite.ingest.web.review.Reviews;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What people write down for themselves, as journals are kept, but with a key apart: who
 * takes back the last check-in keeps what they wrote. All of a person's is one document
 * of a few lengths, so that the store tells little of how much there is and nothing of
 * when.
 */
final class PersonalReviews implements ReviewStore {

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    private final Rosters rosters;

    private final KeyCheck check;

    PersonalReviews(JournalStore store, PersonKeys keys, JournalNames names, Rosters rosters) {
        this.store = store;
        this.keys = keys;
        this.names = names;
        this.rosters = rosters;
        this.check = new KeyCheck(store, keys);
    }

    @Override
    public Mono<KeptReviews> of(Member member) {
        return of(name(Sender.of(member)));
    }

    private Mono<KeptReviews> of(String name) {
        return Mono.zip(store.reviews(name).singleOptional(), key(name))
            .map(found -> found.getT1()
                .map(sealed -> new KeptReviews(
                        found.getT2().flatMap(key -> opened(sealed, name, key)).orElse(Reviews.NONE), sealed.version()))
                .orElse(KeptReviews.NONE))
            .onErrorMap(UnreadyException.class,
                    _ -> ProblemException.unavailable("reviews cannot be opened at the moment"));
    }

    /** Before a key is called broken the service makes sure of its own. */
    private Mono<Optional<PersonKey>> key(String name) {
        return store.keys(List.of(name)).flatMap(found -> {
            var key = Optional.ofNullable(EntryOpener.key(keys, found.get(name), name));
            Mono<Void> sure = key.isEmpty() && found.containsKey(name) ? check.passed() : Mono.empty();
            return sure.thenReturn(key);
        });
    }

    /** What does not open never will: its key is gone. */
    private static Optional<Reviews> opened(SealedReviews sealed, String name, PersonKey key) {
        try {
            return Optional.of(ReviewBytes.read(key.open(sealed.content(), name)));
        }
        catch (IllegalStateException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public Mono<Boolean> keep(Member member, Reviews reviews, long version) {
        String name = name(Sender.of(member));
        return key(name).flatMap(key -> key.map(Mono::just).orElseGet(() -> newKey(name)))
            .flatMap(key -> store.keepReviews(name,
                    new SealedReviews(key.seal(ReviewBytes.of(reviews), name), anotherVersion()), version));
    }

    /**
     * In the place of one that does not open, and of what it closed. Of two instances
     * that make one the first one's is everybody's.
     */
    private Mono<PersonKey> newKey(String name) {
        return check.passed()
            .then(Mono.defer(() -> store.keys(List.of(name))))
            .flatMap(found -> found.isEmpty() ? Mono.empty() : store.shred(found.keySet()))
            .then(Mono.defer(() -> store.addKeys(Map.of(name, keys.create(name)))))
            .then(Mono.defer(() -> store.keys(List.of(name))))
            .mapNotNull(found -> EntryOpener.key(keys, found.get(name), name))
            .switchIfEmpty(Mono.error(() -> ProblemException.unavailable("reviews cannot be sealed at the moment")));
    }

    /** Never one of before: what was erased meanwhile is not taken for what was seen. */
    private static long anotherVersion() {
        return ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000_000L);
    }

    /** The key first, so that nothing can be read from then on. */
    Mono<Void> erase(Sender owner) {
        return store.shred(List.of(name(owner)));
    }

    /** Everything, a review a line. */
    Flux<byte[]> lines(Sender owner) {
        return all(owner).map(ReviewBytes::line);
    }

    /** Everything, in the columns of check-ins. */
    Flux<byte[]> table(Sender owner) {
        return all(owner).map(ReviewBytes::table);
    }

    private Flux<Review> all(Sender owner) {
        return of(name(owner)).flatMapIterable(kept -> kept.reviews().all());
    }

    private String name(Sender owner) {
        return names.reviews(names.owner(rosters.owner(owner.organisation(), owner.subject())));
    }

}
