package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.broker.FakeEventLog;
import org.respite.ingest.roster.SameNames;
import org.respite.ingest.security.Sender;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Taking back, by a clock that may be off. */
class JournalAccessTest {

    private static final UUID ID = new UUID(4, 1);

    private static final Sender ANA = new Sender("lakeside", "ana", true, false);

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final PlainKeys keys = new PlainKeys();

    private final FakeEventLog events = new FakeEventLog();

    private final List<String> forgotten = new ArrayList<>();

    private Optional<String> doubt = Optional.empty();

    private final JournalAccess access = access();

    @BeforeEach
    void answer() {
        file(new Diary().answers("ana", ID, 3));
    }

    private void file(Diary diary) {
        var filing = new JournalWriter(store, keys, Diary.NAMES, new JournalMetrics(new SimpleMeterRegistry()));
        filing.file(diary.log).block();
    }

    @Test
    void takesNothingBackWhileItCannotSayWhatThatUndoes() {
        doubt = Optional.of("48 hours ahead of the broker");

        for (Mono<?> taken : List.of(access.erase(ANA, ID), access.eraseAll(ANA))) {
            StepVerifier.create(taken)
                .verifyErrorSatisfies(
                        fault -> assertThat(((ProblemException) fault).problem().status()).isEqualTo(503));
        }
        assertThat(events.events(EventType.CHECK_IN_ERASED)).isEmpty();
        assertThat(access.history(ANA, 0, 10).blockOptional())
            .hasValueSatisfying(history -> assertThat(history.entries()).hasSize(1));
    }

    @Test
    void takesItBackOnceItIsSureAgain() {
        assertThat(access.erase(ANA, ID).blockOptional()).hasValue(new JournalAccess.Erased(1, true));
        assertThat(events.events(EventType.CHECK_IN_ERASED)).singleElement()
            .satisfies(erased -> assertThat(erased.fortnight()).isEqualTo(70));
    }

    /** A count is for leafing through alone. */
    @Test
    void aCountThatIsTooLowHidesNothingThatIsExportedOrErased() {
        file(new Diary().answers("ana", new UUID(4, 2), 4).answersOn("ana", new UUID(4, 3), 20, 1));
        store.indexes.values()
            .forEach(index -> index
                .replaceAll((_, section) -> new JournalSection(section.start(), section.entries() - 1)));

        assertThat(access.all(ANA).map(JournalEntry::id).collectList().blockOptional())
            .hasValueSatisfying(all -> assertThat(all).hasSize(3).contains(ID, new UUID(4, 3)));
        assertThat(access.eraseAll(ANA).blockOptional()).hasValue(new JournalAccess.Erased(3, true));
        assertThat(forgotten).containsExactly(ANA.organisation() + "/" + ANA.subject());
        assertThat(events.events(EventType.CHECK_IN_ERASED)).hasSize(3);
    }

    /** A key that is thrown away takes with it what it closes. */
    @Test
    void aCountOfNothingDoesNotThrowTheKeyAway() {
        store.indexes.values()
            .forEach(index -> index.replaceAll((_, section) -> new JournalSection(section.start(), 0)));
        store.parked.put(Diary.place("ana", ID).owner(), "Full");

        assertThat(access.eraseAll(ANA).blockOptional()).hasValue(new JournalAccess.Erased(1, true));
        assertThat(store.keys).hasSize(1);
        assertThat(store.parked).isEmpty();
    }

    private JournalAccess access() {
        var clock = new CheckedClock(Clock.fixed(Instant.parse("2026-09-10T12:00:00Z"), ZoneOffset.UTC), _ -> doubt);
        var catchingUp = new ProjectionCatchUp(() -> Mono.just(Map.of()), store, Duration.ofSeconds(5),
                Schedulers.parallel());
        var rosters = new SameNames();
        return new JournalAccess(new JournalReader(store, keys, Diary.NAMES), store,
                new EntryRemoval(store, new FlatJournals(store, keys, Diary.NAMES)), events, catchingUp, rosters, clock,
                new PersonalReviews(store, keys, Diary.NAMES, rosters),
                (organisation, subject) -> Mono.fromRunnable(() -> forgotten.add(organisation + "/" + subject)));
    }

}
