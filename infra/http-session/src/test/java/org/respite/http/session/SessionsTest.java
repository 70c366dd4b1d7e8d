package org.respite.http.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

class SessionsTest {

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    private final InMemory store = new InMemory();

    private final TestSeal seal = new TestSeal();

    private final SessionTimes times = new SessionTimes(now::get, Duration.ofHours(12));

    private final Sessions sessions = new Sessions(store, seal, times);

    @Test
    void writesWhatHasChangedAndNothingElse() {
        var session = signedIn("ana");
        int written = store.writes.get();

        var again = find(sessions, session.getId());
        again.setLastAccessedTime(NOON.plusSeconds(1));
        again.setAttribute("name", "ana");
        sessions.save(again).block();

        assertThat(store.writes).hasValue(written);
        again.setAttribute("name", "ben");
        sessions.save(again).block();
        assertThat(find(sessions, session.getId()).<String>getAttribute("name")).isEqualTo("ben");
    }

    @Test
    void endsAfterItsTimeWhateverIsDoneInIt() {
        var session = signedIn("ana");
        now.set(NOON.plus(Duration.ofHours(12)).minusSeconds(1));
        var late = find(sessions, session.getId());
        late.setAttribute("name", "ben");
        sessions.save(late).block();

        now.set(NOON.plus(Duration.ofHours(12)));

        assertThat(sessions.findById(session.getId()).blockOptional()).isEmpty();
    }

    @Test
    void whoeverIsStillToSignInHasAQuarterOfAnHour() {
        var waiting = new KeptSession(times);
        waiting.setAttribute("state", "x");
        sessions.save(waiting).block();
        assertThat(sessions.findById(waiting.getId()).blockOptional()).isPresent();

        now.set(NOON.plus(Duration.ofMinutes(15)));

        assertThat(sessions.findById(waiting.getId()).blockOptional()).isEmpty();
    }

    @Test
    void aSessionThatWasEndedMeanwhileIsNotBegunAgain() {
        var session = signedIn("ana");
        var slow = find(sessions, session.getId());
        sessions.deleteById(session.getId()).block();

        slow.setAttribute("name", "ben");
        sessions.save(slow).block();

        assertThat(sessions.findById(session.getId()).blockOptional()).isEmpty();
        assertThat(store.all).isEmpty();
    }

    @Test
    void whatIsPutInAnothersPlaceDoesNotOpen() {
        var ana = signedIn("ana");
        var ben = signedIn("ben");
        store.all.put(place(ana), store.all.get(place(ben)));

        assertThat(sessions.findById(ana.getId()).blockOptional()).isEmpty();
    }

    @Test
    void theStoreLearnsNothingFromLengths() {
        assertThat(store.all.get(place(signedIn("ana"))))
            .hasSameSizeAs(store.all.get(place(signedIn("anastasia.papadopoulou@lakeside.example"))));
    }

    @Test
    void goesOnWithoutTheStoreForThoseItHasSeen() {
        var session = signedIn("ana");
        var other = new Sessions(store, seal, times);
        store.answer = () -> Mono.error(new IllegalStateException("away"));

        assertThat(find(sessions, session.getId()).<String>getAttribute("name")).isEqualTo("ana");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> other.findById(session.getId()).block());
    }

    @Test
    void doesNotWaitForAStoreThatIsSilent() {
        var session = signedIn("ana");
        store.answer = Mono::never;

        assertThat(sessions.findById(session.getId()).block(Duration.ofSeconds(10))).isNotNull();
    }

    @Test
    void aSignOutElsewhereCountsAtOnceAndStaysSo() {
        var session = signedIn("ana");
        new Sessions(store, seal, times).deleteById(session.getId()).block();
        assertThat(sessions.findById(session.getId()).blockOptional()).isEmpty();

        store.answer = () -> Mono.error(new IllegalStateException("away"));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> sessions.findById(session.getId()).block());
    }

    @Test
    void aSignOutHereCountsThoughTheStoreIsAway() {
        var session = signedIn("ana");
        store.answer = () -> Mono.error(new IllegalStateException("away"));

        assertThatExceptionOfType(ProblemException.class)
            .isThrownBy(() -> sessions.deleteById(session.getId()).block());

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> sessions.findById(session.getId()).block());
    }

    @Test
    void keepsTextsAlone() {
        var session = new KeptSession(times);

        assertThatIllegalArgumentException().isThrownBy(() -> session.setAttribute("name", 4))
            .withMessage("name: java.lang.Integer (expected: a text)");
    }

    private KeptSession signedIn(String name) {
        var session = new KeptSession(times);
        session.setAttribute("name", name);
        session.changeSessionId();
        sessions.save(session).block();
        return session;
    }

    private static KeptSession find(Sessions sessions, String id) {
        return sessions.findById(id).blockOptional().orElseThrow();
    }

    private static String place(KeptSession session) {
        return SessionIds.place(session.getId()).orElseThrow();
    }

    private static final class InMemory implements SessionStore {

        private final Map<String, byte[]> all = new ConcurrentHashMap<>();

        private final AtomicInteger writes = new AtomicInteger();

        private volatile Supplier<Mono<Void>> answer = Mono::empty;

        @Override
        public Mono<byte[]> find(String place) {
            return Mono.defer(answer).then(Mono.fromSupplier(() -> all.get(place)));
        }

        @Override
        public Mono<Void> add(String place, byte[] sealed) {
            return Mono.defer(answer).then(Mono.fromRunnable(() -> {
                writes.incrementAndGet();
                all.put(place, sealed);
            }));
        }

        @Override
        public Mono<Boolean> replace(String place, byte[] sealed) {
            return Mono.defer(answer).then(Mono.fromSupplier(() -> {
                writes.incrementAndGet();
                return all.replace(place, sealed) != null;
            }));
        }

        @Override
        public Mono<Void> remove(String place) {
            return Mono.defer(answer).then(Mono.fromRunnable(() -> all.remove(place)));
        }

        @Override
        public Mono<Void> removeBefore(String place) {
            return Mono.fromRunnable(() -> all.keySet().removeIf(each -> each.compareTo(place) < 0));
        }

    }

}
