package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.broker.UnreadyException;
import reactor.test.StepVerifier;

/** However much one person hands in, and whatever is broken of it, the others' go on. */
class JournalSizeTest extends FiledJournals {

    @Test
    void aPageCostsAPage() {
        file(years(26, 40));
        store.listed = 0;

        assertThat(page("ana", 100, 10)).hasSize(10).isSortedAccordingTo(JournalSizeTest::newestFirst);
        assertThat(store.listed).as("entries listed for ten").isLessThanOrEqualTo(40);
        assertThat(page("ana", 0, Integer.MAX_VALUE)).hasSize(26 * 40)
            .isSortedAccordingTo(JournalSizeTest::newestFirst);
        assertThat(page("ana", 26 * 40 - 3, 10)).hasSize(3);
    }

    @Test
    void noDocumentGrowsWithoutEnd() {
        var diary = new Diary();
        for (int id = 0; id < JournalSections.MAX_ENTRIES + 5; id++) {
            diary.answersOn("ana", new UUID(4, id), 35, 3);
        }
        file(diary.answersOn("ben", new UUID(4, 1), 35, 3).log);

        assertThat(store.sections.values())
            .allSatisfy(list -> assertThat(list).hasSizeLessThanOrEqualTo(JournalSections.MAX_ENTRIES));
        assertThat(page("ben", 0, 10)).hasSize(1);
        assertThat(store.parked).containsOnlyKeys(owner("ana"));
        assertThat(counted("parked")).isEqualTo(5);
    }

    @Test
    void aJournalThatCannotBeWrittenToIsParkedAndEverybodyElsesGoOn() {
        store.broken.add(owner("ben"));

        file(new Diary().answers("ana", new UUID(4, 1), 3)
            .answers("ben", new UUID(4, 1), 4)
            .erases("ben", new UUID(4, 2))
            .answers("cem", new UUID(4, 1), 5).log);

        assertThat(page("ana", 0, 10)).hasSize(1);
        assertThat(page("cem", 0, 10)).hasSize(1);
        assertThat(store.parked).containsOnlyKeys(owner("ben"));
        assertThat(counted("parked")).isEqualTo(2);
    }

    @Test
    void aKeyThatDoesNotOpenParksItsOwnersJournalAlone() {
        store.keys.put(owner("ben"), "another".getBytes(StandardCharsets.UTF_8));

        file(new Diary().answers("ben", new UUID(4, 1), 4).answers("ana", new UUID(4, 1), 3).log);

        assertThat(page("ana", 0, 10)).hasSize(1);
        assertThat(store.parked).containsOnlyKeys(owner("ben"));
    }

    @Test
    void aStoreThatIsAwayParksNobody() {
        store.life = 3;

        StepVerifier.create(journalWriter.file(new Diary().answers("ana", new UUID(4, 1), 3).log))
            .verifyError(ProblemException.class);

        assertThat(store.parked).isEmpty();
    }

    @Test
    void whatLostItsKeyIsCountedAndNewEntriesAreRead() {
        file(years(2, 3));
        store.keys.clear();
        file(new Diary().answersOn("ana", new UUID(9, 1), 37, 5).answersOn("ana", new UUID(9, 2), 36, 5).log);

        var all = read("ana", 0, 100);
        assertThat(all).hasSize(8);
        assertThat(all.subList(0, 2)).allSatisfy(entry -> assertThat(entry.checkIn()).isNotNull());
        assertThat(all.subList(2, 8)).allSatisfy(entry -> assertThat(entry.checkIn()).isNull());
        assertThat(store.parked).isEmpty();

        join(new EntryRemoval(store, flat).remove(all.stream().map(OpenedEntry::place).toList()));
        assertThat(store.keys).isEmpty();
        assertThat(store.indexes).isEmpty();
        assertThat(store.sections).isEmpty();
    }

    @Test
    void tellsAServicesKeyThatIsAnotherFromAPersonsThatIsBroken() {
        file(new Diary().answers("ana", new UUID(4, 1), 3).answers("ben", new UUID(4, 1), 3).log);
        StepVerifier.create(new KeyCheck(store, new PlainKeys("other")).passed()).verifyError(UnreadyException.class);

        store.keys.put(owner("ben"), "another".getBytes(StandardCharsets.UTF_8));
        StepVerifier.create(new KeyCheck(store, keys).passed()).verifyComplete();

        store.keys.clear();
        StepVerifier.create(new KeyCheck(store, keys).passed()).verifyComplete();
        StepVerifier.create(new KeyCheck(store, new PlainKeys("other")).passed()).verifyError(UnreadyException.class);
    }

    @Test
    void withAnotherServicesKeyNobodyIsToldThatTheirsIsLost() {
        file(new Diary().answers("ana", new UUID(4, 1), 3).log);
        join(new KeyCheck(store, keys).passed().thenReturn(true));

        var journals = new JournalReader(store, new PlainKeys("other"), Diary.NAMES);
        List.of(journals.of(Diary.person("ana")), journals.one(Diary.person("ana"), new UUID(4, 1)))
            .forEach(read -> StepVerifier.create(read)
                .verifyErrorMatches(fault -> fault instanceof ProblemException told && told.problem().status() == 503));
        StepVerifier.create(journals.one(Diary.person("ana"), new UUID(4, 2))).verifyComplete();
    }

    private static int newestFirst(UUID one, UUID other) {
        return block(one) == block(other)
                ? Long.compare(other.getLeastSignificantBits() % 28, one.getLeastSignificantBits() % 28)
                : Long.compare(block(one), block(other));
    }

    private static long block(UUID id) {
        return id.getMostSignificantBits();
    }

    private double counted(String outcome) {
        return meters.get("respite.journal.records").tag("outcome", outcome).counter().count();
    }

}
