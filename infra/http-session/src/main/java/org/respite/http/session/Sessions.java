package org.respite.http.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.SafeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;

/**
 * Sessions in the store, sealed. What was seen lately goes on for a while where the store
 * does not answer; where it answers, its word is the last one, so a sign-out elsewhere
 * counts here at once.
 */
final class Sessions implements ReactiveSessionRepository<KeptSession> {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private static final Duration TO_READ = Duration.ofSeconds(1);

    private static final Duration TO_WRITE = Duration.ofSeconds(4);

    /** Since the store has last confirmed a session. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private static final int MOST = 10_000;

    private final Cache<String, SessionContent> seenLately = Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterWrite(LATELY)
        .build();

    private final SessionStore store;

    private final SessionSeal seal;

    private final SessionTimes times;

    Sessions(SessionStore store, SessionSeal seal, SessionTimes times) {
        this.store = store;
        this.seal = seal;
        this.times = times;
    }

    /** The store learns of it when there is something in it. */
    @Override
    public Mono<KeptSession> createSession() {
        return Mono.fromSupplier(() -> new KeptSession(times));
    }

    @Override
    public Mono<KeptSession> findById(String id) {
        return Mono.justOrEmpty(SessionIds.place(id))
            .flatMap(this::content)
            .map(content -> new KeptSession(times, id, content))
            .filter(session -> !session.isExpired());
    }

    private Mono<SessionContent> content(String place) {
        return store.find(place)
            .timeout(TO_READ)
            .map(sealed -> opened(sealed, place))
            .defaultIfEmpty(Optional.empty())
            .doOnNext(found -> found.ifPresentOrElse(content -> seenLately.put(place, content),
                    () -> seenLately.invalidate(place)))
            .onErrorResume(fault -> Mono.justOrEmpty(seenLately.getIfPresent(place))
                .map(Optional::of)
                .switchIfEmpty(Mono.error(() -> away(fault))))
            .flatMap(Mono::justOrEmpty);
    }

    /** What cannot be read is none: whoever it is signs in again. */
    private Optional<SessionContent> opened(byte[] sealed, String place) {
        try {
            return Optional.of(SessionContent.of(seal.open(sealed, place)));
        }
        catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public Mono<Void> save(KeptSession session) {
        return session.isChanged() ? Mono.defer(() -> write(session, placeOf(session.getId()))) : Mono.empty();
    }

    private Mono<Void> write(KeptSession session, String place) {
        var content = session.content();
        byte[] sealed = seal.seal(content.bytes(), place);
        var before = session.storedId().map(Sessions::placeOf);
        var written = before.filter(place::equals).isPresent() ? store.replace(place, sealed)
                : store.add(place, sealed).then(Mono.justOrEmpty(before).flatMap(this::remove)).thenReturn(true);
        return written.timeout(TO_WRITE)
            .onErrorMap(fault -> !(fault instanceof ProblemException), Sessions::away)
            .doOnError(_ -> session.notStored())
            .doOnNext(there -> stored(session, place, content, there))
            .then();
    }

    /** One that was ended meanwhile is not begun again. */
    private void stored(KeptSession session, String place, SessionContent content, boolean there) {
        session.stored();
        if (there) {
            seenLately.put(place, content);
        }
        else {
            seenLately.invalidate(place);
        }
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.justOrEmpty(SessionIds.place(id)).flatMap(this::remove);
    }

    private Mono<Void> remove(String place) {
        return Mono.defer(() -> {
            seenLately.invalidate(place);
            return store.remove(place);
        }).timeout(TO_WRITE).onErrorMap(Sessions::away);
    }

    private static String placeOf(String id) {
        return SessionIds.place(id).orElseThrow();
    }

    private static ProblemException away(Throwable fault) {
        log.atWarn()
            .addKeyValue("fault", SafeErrors.kind(fault))
            .log("the document store does not answer for a session");
        return ProblemException.unavailable("the document store does not answer");
    }

}
