package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import reactor.core.publisher.Mono;

class JournalWriterTest {

    private static final List<String> PEOPLE = List.of("ana", "ben", "cem");

    private static final UUID FIRST = new UUID(4, 1);

    private static final UUID SECOND = new UUID(4, 2);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final PlainKeys keys = new PlainKeys();

    private final JournalWriter journalWriter = new JournalWriter(store, keys, Diary.NAMES, new JournalMetrics(meters));

    private final Diary diary = new Diary();

    @Test
    void everybodyFindsTheirOwnNewestFirst() {
        file(diary.answers("ana", FIRST, 3).answers("ben", SECOND, 4).answers("ana", SECOND, 5).log);

        assertThat(energies("ana")).containsExactly(Map.entry(SECOND, 5), Map.entry(FIRST, 3));
        assertThat(energies("ben")).containsExactly(Map.entry(SECOND, 4));
        assertThat(counted("filed")).isEqualTo(3);
    }

    @Test
    void ofARepeatTheFirstCounts() {
        file(diary.answers("ana", FIRST, 3).answers("ana", FIRST, 9).log);
        file(List.of(diary.log.getLast()));

        assertThat(energies("ana")).containsExactly(Map.entry(FIRST, 3));
        assertThat(counted("filed")).isOne();
        assertThat(counted("known")).isEqualTo(2);
    }

    @Test
    void withTheLastEntryGoesTheKey() {
        file(diary.answers("ana", FIRST, 3).answers("ana", SECOND, 3).answers("ben", FIRST, 4).log);

        file(new Diary().erases("ana", FIRST).log);
        assertThat(store.keys).hasSize(2);

        file(new Diary().erases("ana", SECOND).log);
        assertThat(store.keys).hasSize(1);
        assertThat(store.indexes).hasSize(1);
        assertThat(store.sections).hasSize(1);
        assertThat(energies("ben")).hasSize(1);
        assertThat(counted("erased")).isEqualTo(2);
    }

    @Test
    void whatWasErasedIsNotFiledAgainAndLeavesNoKey() {
        file(diary.erases("ana", FIRST).answers("ana", FIRST, 3).erases("ana", FIRST).answers("ana", FIRST, 3).log);

        assertThat(energies("ana")).isEmpty();
        assertThat(store.keys).isEmpty();
        assertThat(counted("nothing")).isEqualTo(2);
        assertThat(counted("known")).isEqualTo(2);
    }

    @Test
    void aNewJournalHasANewKey() {
        file(diary.answers("ana", FIRST, 3).log);
        byte[] shredded = store.keys.values().iterator().next();
        file(new Diary().erases("ana", FIRST).answers("ana", SECOND, 4).log);

        assertThat(store.keys.values().iterator().next()).isNotEqualTo(shredded);
        assertThat(energies("ana")).containsExactly(Map.entry(SECOND, 4));
    }

    @Test
    void anEntryPutInAnothersPlaceDoesNotOpen() {
        file(diary.answers("ana", FIRST, 3).answers("ben", FIRST, 4).log);
        var names = List.copyOf(store.entries.keySet());
        var swapped = Objects.requireNonNull(store.entries.get(names.getFirst()));
        store.entries.put(names.getFirst(), Objects.requireNonNull(store.entries.get(names.getLast())));
        store.entries.put(names.getLast(), swapped);

        assertThat(energies("ana")).isEmpty();
        assertThat(history("ana").unreadable()).isOne();
    }

    /** The log is read in batches; the store dies and comes back again and again. */
    @Property(tries = 300)
    void whateverOrderAndHoweverOftenTheStoreDiesTheJournalIsWhatTheLogSays(@ForAll Random random) {
        // One instance serves all tries.
        new JournalWriterTest().followsAnyLog(random);
    }

    private void followsAnyLog(Random random) {
        var expected = new LinkedHashMap<String, Map<UUID, Integer>>();
        var gone = new TreeSet<String>();
        for (int i = 0; i < 60; i++) {
            String subject = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var id = new UUID(4, random.nextInt(5));
            var journal = expected.computeIfAbsent(subject, _ -> new LinkedHashMap<>());
            if (random.nextInt(3) == 0) {
                diary.erases(subject, id);
                gone.add(subject + id);
                journal.remove(id);
            }
            else {
                diary.answers(subject, id, i);
                if (!gone.contains(subject + id)) {
                    journal.putIfAbsent(id, i);
                }
            }
        }

        followWithDeaths(random);

        PEOPLE.forEach(subject -> {
            var journal = expected.getOrDefault(subject, Map.of());
            assertThat(energies(subject)).containsExactlyInAnyOrderElementsOf(journal.entrySet());
            assertThat(history(subject).total()).isEqualTo(journal.size());
        });
        assertThat(store.keys).hasSize((int) expected.values().stream().filter(journal -> !journal.isEmpty()).count());
    }

    private void followWithDeaths(Random random) {
        long next = 0;
        while (next < diary.log.size()) {
            store.life = random.nextInt(12);
            try {
                int end = Math.min(diary.log.size(), (int) next + 1 + random.nextInt(8));
                file(diary.log.subList((int) next, end));
                join(store.reached(Map.of(0, (long) end)).thenReturn(true));
            }
            catch (RuntimeException died) {
                // It begins again where the store says.
            }
            next = store.reached.getOrDefault(0, 0L);
        }
        store.life = Integer.MAX_VALUE;
        file(diary.log.subList(random.nextInt(diary.log.size()), diary.log.size()));
    }

    private void file(List<LogRecord> records) {
        join(journalWriter.file(new ArrayList<>(records)).thenReturn(true));
    }

    private List<Map.Entry<UUID, Integer>> energies(String subject) {
        var journals = new JournalReader(store, keys, Diary.NAMES);
        return join(journals.of(Diary.person(subject))
            .flatMapMany(table -> journals.read(table, 0, Long.MAX_VALUE))
            .mapNotNull(OpenedEntry::checkIn)
            .map(JournalWriterTest::energy)
            .collectList());
    }

    private History history(String subject) {
        var journals = new JournalReader(store, keys, Diary.NAMES);
        return join(journals.of(Diary.person(subject))
            .flatMap(table -> journals.read(table, 0, 20)
                .collectList()
                .map(part -> History.of(table.entries(), 0, part, null))));
    }

    private static Map.Entry<UUID, Integer> energy(CheckInAccepted checkIn) {
        return Map.entry(checkIn.id(),
                ((Answer.Rating) Objects.requireNonNull(checkIn.answers().get("energy"))).value());
    }

    private double counted(String outcome) {
        return meters.get("respite.journal.records").tag("outcome", outcome).counter().count();
    }

    private static <T> T join(Mono<T> work) {
        try {
            return Objects.requireNonNull(work.toFuture().join());
        }
        catch (CompletionException failed) {
            throw (RuntimeException) failed.getCause();
        }
    }

}
