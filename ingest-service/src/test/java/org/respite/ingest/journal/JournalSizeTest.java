package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.broker.UnreadyException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** However much one person hands in, and whatever is broken of it, the others' go on. */
class JournalSizeTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final PlainKeys keys = new PlainKeys();

    private final Filing filing = new Filing(store, keys, Diary.NAMES, new JournalMeters(meters));

    private final FlatJournals flat = new FlatJournals(store, keys, Diary.NAMES);

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
        for (int id = 0; id < Sections.MOST + 5; id++) {
            diary.answersOn("ana", new UUID(4, id), 35, 3);
        }
        file(diary.answersOn("ben", new UUID(4, 1), 35, 3).log);

        assertThat(store.sections.values())
            .allSatisfy(list -> assertThat(list).hasSizeLessThanOrEqualTo(Sections.MOST));
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

        StepVerifier.create(filing.file(new Diary().answers("ana", new UUID(4, 1), 3).log))
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

        join(new Removal(store, flat).remove(all.stream().map(Opened::place).toList()));
        assertThat(store.keys).isEmpty();
        assertThat(store.indexes).isEmpty();
        assertThat(store.sections).isEmpty();
    }

    @Test
    void aListOfBeforeIsCutIntoSectionsWhereverItDies() {
        var expected = flat(years(4, 2 * Sections.MOST));
        assertThat(page("ana", 10, 5)).as("read as it is").isEqualTo(expected.subList(10, 15));

        for (int life = 0; !store.flat.isEmpty(); life++) {
            store.life = life;
            tried(flat.divideAll());
        }
        store.life = Integer.MAX_VALUE;

        assertThat(store.sections.values())
            .allSatisfy(list -> assertThat(list).hasSizeLessThanOrEqualTo(Sections.MOST));
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
        years(2, 2).stream().map(LogRecord::place).forEach(place -> store.entries.put(place.entry(), Kept.ERASED));

        file(new Diary().erases("ana", new UUID(0, 1)).log);
        assertThat(total("ana")).isEqualTo(3);

        file(new Diary().erases("ana", new UUID(0, 0)).erases("ana", new UUID(1, 0)).erases("ana", new UUID(1, 1)).log);
        assertThat(store.sections).isEmpty();
        assertThat(store.keys).isEmpty();
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

        var journals = new Journals(store, new PlainKeys("other"), Diary.NAMES);
        List.of(journals.of(Diary.person("ana")), journals.one(Diary.person("ana"), new UUID(4, 1)))
            .forEach(read -> StepVerifier.create(read)
                .verifyErrorMatches(fault -> fault instanceof ProblemException told && told.problem().status() == 503));
        StepVerifier.create(journals.one(Diary.person("ana"), new UUID(4, 2))).verifyComplete();
    }

    /** A journal of so many blocks, and so many entries in each. */
    private static List<LogRecord> years(int blocks, int each) {
        var diary = new Diary();
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < each; i++) {
                diary.answersOn("ana", new UUID(block, i), 36 - block, i % 28);
            }
        }
        return diary.log;
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
            Sealed sealed = Pages.seal(each.checkIn(), each.place(), "", key);
            list.put(each.place().entry(), sealed.order());
            store.entries.put(each.place().entry(), new Kept(null, sealed.content()));
        });
        store.flat.put(owner("ana"), list);
        store.guarded.remove(owner("ana"));
    }

    private static int newestFirst(UUID one, UUID other) {
        return block(one) == block(other)
                ? Long.compare(other.getLeastSignificantBits() % 28, one.getLeastSignificantBits() % 28)
                : Long.compare(block(one), block(other));
    }

    private static long block(UUID id) {
        return id.getMostSignificantBits();
    }

    private static String owner(String subject) {
        return Diary.NAMES.owner(Diary.person(subject));
    }

    private List<UUID> page(String subject, int offset, int limit) {
        return read(subject, offset, limit).stream()
            .map(Opened::checkIn)
            .filter(Objects::nonNull)
            .map(CheckInAccepted::id)
            .toList();
    }

    private List<Opened> read(String subject, int offset, int limit) {
        var journals = new Journals(store, keys, Diary.NAMES);
        return join(journals.of(Diary.person(subject))
            .flatMapMany(table -> journals.read(table, offset, limit))
            .collectList());
    }

    private int total(String subject) {
        return join(new Journals(store, keys, Diary.NAMES).of(Diary.person(subject))).entries();
    }

    private void file(List<LogRecord> records) {
        join(filing.file(new ArrayList<>(records)).thenReturn(true));
    }

    private double counted(String outcome) {
        return meters.get("respite.journal.records").tag("outcome", outcome).counter().count();
    }

    private static void tried(Mono<Void> work) {
        var _ = work.onErrorComplete(ProblemException.class).thenReturn(true).toFuture().join();
    }

    private static <T> T join(Mono<T> work) {
        return Objects.requireNonNull(work.toFuture().join());
    }

}
