package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/** Journals as versions before kept them, and what those versions do to them. */
class FlatJournalsTest extends FiledJournals {

    @Test
    void aListOfBeforeIsCutIntoSectionsWhereverItDies() {
        var expected = flat(years(4, 2 * JournalSections.MAX_ENTRIES));
        assertThat(page("ana", 10, 5)).as("read as it is").isEqualTo(expected.subList(10, 15));

        for (int life = 0; !store.flat.isEmpty(); life++) {
            store.life = life;
            tried(flat.divideAll());
        }
        store.life = Integer.MAX_VALUE;

        assertThat(store.sections.values())
            .allSatisfy(list -> assertThat(list).hasSizeLessThanOrEqualTo(JournalSections.MAX_ENTRIES));
        assertThat(page("ana", 0, Integer.MAX_VALUE)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aListOfBeforeTakesNewEntriesAndErasures(boolean readable) {
        var expected = flat(years(2, 3));
        if (!readable) {
            store.keys.clear();
        }
        file(new Diary().answersOn("ana", new UUID(9, 9), 36, 27).erases("ana", expected.getLast()).log);

        assertThat(store.flat).isEmpty();
        assertThat(read("ana", 0, 100)).hasSize(6);
        assertThat(page("ana", 0, 100)).hasSize(readable ? 6 : 1).startsWith(new UUID(9, 9));
        file(expected.stream().map(id -> new Diary().erases("ana", id).log.getFirst()).toList());
        file(new Diary().erases("ana", new UUID(9, 9)).log);
        assertThat(store.keys).isEmpty();
        assertThat(store.indexes).isEmpty();
        assertThat(store.sections).isEmpty();
    }

    /**
     * The first version keeps one list; what is in sections it neither reads nor counts.
     */
    @Test
    void whatTheFirstVersionFiledMeanwhileIsAddedToWhatThereIs() {
        file(years(1, 30));
        firstKept(new Diary().answersOn("ana", new UUID(8, 1), 36, 27).answersOn("ana", new UUID(8, 2), 35, 1).log);

        tried(flat.divideAll());

        assertThat(total("ana")).isEqualTo(32);
        assertThat(page("ana", 0, 100)).hasSize(32).contains(new UUID(8, 1), new UUID(8, 2));
    }

    @Test
    void everyJournalIsGuardedFromTheFirstVersion() {
        firstKept(years(1, 3));
        file(new Diary().answers("ben", new UUID(4, 1), 4).log);
        store.guarded.clear();
        file(new Diary().answers("cem", new UUID(4, 1), 5).log);
        assertThat(store.guarded).containsExactly(owner("cem"));

        tried(flat.divideAll());

        assertThat(store.guarded).containsExactlyInAnyOrder(owner("ana"), owner("ben"), owner("cem"));
    }

    /**
     * The first version stops there in the middle of an erasure: its mark names no
     * section.
     */
    @Test
    void whatTheFirstVersionErasedIsListedNoMore() {
        file(years(2, 2));
        years(2, 2).stream()
            .map(LogRecord::place)
            .forEach(place -> store.entries.put(place.entry(), StoredEntry.ERASED));

        file(new Diary().erases("ana", new UUID(0, 1)).log);
        assertThat(total("ana")).isEqualTo(3);

        file(new Diary().erases("ana", new UUID(0, 0)).erases("ana", new UUID(1, 0)).erases("ana", new UUID(1, 1)).log);
        assertThat(store.sections).isEmpty();
        assertThat(store.keys).isEmpty();
    }

    private List<UUID> flat(List<LogRecord> log) {
        firstKept(log);
        return page("ana", 0, Integer.MAX_VALUE);
    }

    /** As journals were kept at first: one list, and entries that name no section. */
    private void firstKept(List<LogRecord> log) {
        store.keys.computeIfAbsent(owner("ana"), keys::create);
        PersonKey key = keys.open(Objects.requireNonNull(store.keys.get(owner("ana"))), owner("ana"));
        var list = new TreeMap<String, byte[]>();
        log.stream().map(LogRecord.Answered.class::cast).forEach(each -> {
            EncryptedEntry encryptedEntry = EntryCodec.seal(each.checkIn(), each.place(), "", key);
            list.put(each.place().entry(), encryptedEntry.order());
            store.entries.put(each.place().entry(), new StoredEntry(null, encryptedEntry.content()));
        });
        store.flat.put(owner("ana"), list);
        store.guarded.remove(owner("ana"));
    }

    private static void tried(Mono<Void> work) {
        var _ = work.onErrorComplete(ProblemException.class).thenReturn(true).toFuture().join();
    }

}
