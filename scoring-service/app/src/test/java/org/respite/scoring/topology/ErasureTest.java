package org.respite.scoring.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.scoring.Clinic;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.source.ErasureReader;
import org.respite.scoring.topology.state.StateStores;

/**
 * What is taken back in time was never there; what is taken back later stays published.
 */
class ErasureTest {

    private static final Clinic CLINIC = new Clinic("clinic");

    private static final String PERSON = CLINIC.person("north", 0);

    @TempDir
    private Path disk;

    private final List<StreamHarness> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(StreamHarness::close);
    }

    @Test
    void anAnswerTakenBackInTimeChangesNoByteOfTheRelease() {
        var more = CLINIC.workload("north", PERSON, FORTNIGHT, 9);
        var stranger = CLINIC.drained("south", "stranger", FORTNIGHT, 10);

        var never = clinic().publishes(FORTNIGHT + 1).releasedRecords();
        var erased = clinic().checkIn(more)
            .checkIn(stranger)
            .erased(CLINIC.erased(more))
            .erased(CLINIC.erased(stranger));

        assertThat(bytes(erased.publishes(FORTNIGHT + 1).releasedRecords())).isEqualTo(bytes(never));
        assertThat(erased.count("respite.scoring.erasures", "outcome", "taken")).isEqualTo(2);
        assertThat(erased.count("respite.scoring.late")).isZero();
    }

    @Test
    void aLateErasureChangesNoByteOfAnything() {
        var more = CLINIC.workload("north", "stranger", FORTNIGHT, 9);

        var kept = clinic().checkIn(more).publishes(FORTNIGHT + 1).releasedRecords();
        var stream = clinic().checkIn(more).publishes(FORTNIGHT + 1);
        var released = stream.releasedRecords();
        stream.erased(CLINIC.erased(more, null, null));

        assertThat(stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofHours(30))).releasedRecords())
            .isEmpty();
        assertThat(bytes(released)).isEqualTo(bytes(kept));
        assertThat(stream.count("respite.scoring.erasures", "outcome", "late")).isOne();
    }

    @Test
    void anErasureThatMissesTheReleaseAfterAllIsRefusedByTheLedger() {
        var more = CLINIC.workload("north", "stranger", FORTNIGHT, 9);
        var stream = clinic().checkIn(more).publishes(FORTNIGHT + 1);
        stream.releasedRecords();

        stream.erased(CLINIC.erased(more));

        assertThat(stream.passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofHours(1))).releasedRecords())
            .isEmpty();
        assertThat(stream.count("respite.scoring.late")).isEqualTo(2);
    }

    @Test
    void ofAFortnightThatIsOutTheOpenBlockStillForgets() {
        var more = CLINIC.workload("north", "stranger", FORTNIGHT, 9);
        var counted = clinic().checkIn(more).publishes(FORTNIGHT).released();

        var stream = clinic().checkIn(more).publishes(FORTNIGHT);
        assertThat(stream.released()).isEqualTo(counted);
        stream.erased(CLINIC.erased(more, null, FORTNIGHT / 2));

        assertThat(stream.publishes(FORTNIGHT + 1).releasedContext())
            .isEqualTo(clinic().publishes(FORTNIGHT + 1).releasedContext());
        assertThat(stream.count("respite.scoring.late")).isZero();
    }

    @Test
    void erasingTwiceOrWhatNobodyKnowsOrWhatCameLateIsNothing() {
        var more = CLINIC.workload("north", PERSON, FORTNIGHT, 9);
        var late = CLINIC.tooLate("north", PERSON, FORTNIGHT, 9);

        var stream = clinic().checkIn(late)
            .checkIn(more)
            .erased(CLINIC.erased(more))
            .erased(CLINIC.erased(more))
            .erased(CLINIC.erased(late))
            .erased(CLINIC.erased(CLINIC.energy("north", PERSON, FORTNIGHT, 1)));

        assertThat(bytes(stream.publishes(FORTNIGHT).releasedRecords()))
            .isEqualTo(bytes(clinic().publishes(FORTNIGHT).releasedRecords()));
        assertThat(stream.count("respite.scoring.erasures", "outcome", "taken")).isOne();
        assertThat(stream.count("respite.scoring.erasures", "outcome", "nothing")).isEqualTo(2);
        assertThat(stream.count("respite.scoring.erasures", "outcome", "late")).isOne();
    }

    @Test
    void thePersonsOnlyAnswerLeavesNoTrace() {
        var only = CLINIC.drained("south", "stranger", FORTNIGHT, 10);

        var stream = clinic();
        var before = stream.<Object, Object>store(StateStores.TALLIES);
        stream.checkIn(only).erased(CLINIC.erased(only));

        assertThat(stream.<Object, Object>store(StateStores.TALLIES)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void anyOrderOfAnswersRepeatsAndErasuresReleasesTheSameBytes(long seed) {
        var random = new Random(seed);
        var everybody = CLINIC.everybody(FORTNIGHT);
        var passing = List.of(CLINIC.workload("north", PERSON, FORTNIGHT, 9),
                CLINIC.energy("south", CLINIC.person("south", 3), FORTNIGHT, 2),
                CLINIC.drained("north", "stranger", FORTNIGHT, 10), CLINIC.energy("south", "other", FORTNIGHT, 1));
        var steps = new ArrayList<Consumer<StreamHarness>>();
        List.of(everybody, passing, passing)
            .forEach(some -> some.forEach(checkIn -> steps.add(stream -> stream.checkIn(checkIn))));
        List.of(passing, passing)
            .forEach(some -> some.forEach(checkIn -> steps.add(stream -> stream.erased(CLINIC.erased(checkIn)))));
        Collections.shuffle(steps, random);

        var stream = stream("shuffled-" + seed).tree(CLINIC.tree());
        steps.forEach(step -> step.accept(stream));

        assertThat(bytes(stream.publishes(FORTNIGHT + 1).releasedRecords()))
            .isEqualTo(bytes(clinic().publishes(FORTNIGHT + 1).releasedRecords()));
    }

    @Test
    void whatIsNoErasureIsSetAside() {
        var checkIn = CLINIC.drained("north", PERSON, FORTNIGHT, 9);
        var stream = clinic().erased(CLINIC.erased(checkIn, FORTNIGHT, FORTNIGHT / 2 + 1))
            .erased(CLINIC.erased(checkIn, null, -1))
            .erased(CLINIC.erased(checkIn, FORTNIGHT, null))
            .erased(CLINIC.erased(checkIn, null, 900));

        assertThat(stream.output(Topics.deadLettersOf(Topics.CHECK_INS))).hasSize(4);
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "unreadable")).isEqualTo(4);
    }

    @Test
    void anErasureUnderAnothersKeyTakesNothing() {
        var checkIn = CLINIC.drained("north", PERSON, FORTNIGHT, 9);
        byte[] foreign = EventType.CHECK_IN_ERASED.write(CLINIC.erased(checkIn));

        assertThat(new ErasureReader().read(new byte[] { 'x' }, foreign)).hasToString("Broken[reason=foreign-key]");
        assertThat(new ErasureReader().read(null, null)).hasToString("Broken[reason=Missing]");
        assertThat(new ErasureReader().read(new byte[0], "{}".getBytes(UTF_8))).isInstanceOf(SourceEvent.Broken.class);
    }

    @Test
    void nothingOfAnErasureIsPrinted() {
        var stream = clinic().erased(CLINIC.erased(CLINIC.drained("north", "canary", FORTNIGHT, 9)));

        assertThat(stream.printedState()).noneMatch(line -> line.contains("canary"));
        assertThat(new SourceEvent.Erasure(UUID.randomUUID(), "clinic", "canary", 1, 1)).hasToString("Erasure[hidden]");
    }

    private StreamHarness clinic() {
        return stream("clinic-" + open.size()).tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
    }

    private StreamHarness stream(String name) {
        var stream = new StreamHarness(disk.resolve(name), new FakeNoiseKeys());
        open.add(stream);
        return stream;
    }

    /** Keys and values. */
    private static List<Map.Entry<String, String>> bytes(List<TestRecord<String, byte[]>> released) {
        return released.stream().map(cell -> Map.entry(cell.key(), new String(cell.value(), UTF_8))).toList();
    }

}
