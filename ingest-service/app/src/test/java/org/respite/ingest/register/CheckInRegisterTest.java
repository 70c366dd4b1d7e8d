package org.respite.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import reactor.core.scheduler.Schedulers;

class CheckInRegisterTest {

    private static final Person ANA = new Person("lakeside", "ana");

    private static final Person BEN = new Person("lakeside", "ben");

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");

    private static final int MAX_PER_BLOCK = 5;

    private final FakeJournals journals = new FakeJournals();

    private CheckInRegister checkInRegister = started(10_000);

    @Test
    void anIdStandsForTheFirstContentItCameWith() {
        assertThat(enter(ANA, energy(1, 2))).isInstanceOf(RegistrationResult.Taken.class);
        assertThat(enter(ANA, energy(1, 9))).isInstanceOf(RegistrationResult.Conflicting.class);
        assertThat(enter(ANA, energy(1, 2)))
            .isEqualTo(new RegistrationResult.Taken("lakeside/ana", name(1), false, FirstDecision.COUNTS));
        assertThat(enter(BEN, energy(1, 9))).as("somebody else's is another")
            .isInstanceOf(RegistrationResult.Taken.class);
    }

    @Test
    void whereACheckInIsCountedAndWhenItWasTakenIsNotItsContent() {
        var first = energy(1, 2);
        enter(ANA, first);
        var again = new CheckInAccepted(first.id(), first.organisation(), "other-team", "other", first.instrument(),
                first.answeredAt(), NOON.plusSeconds(60), null, first.answers(), "otherwise-sealed");

        assertThat(enter(ANA, again)).isInstanceOf(RegistrationResult.Taken.class);
    }

    @Test
    void inOneBatchTheEarlierLineIsTheFirst() {
        assertThat(enterAll(ANA, List.of(energy(1, 2), energy(1, 9), energy(1, 2)))).map(RegistrationResult::getClass)
            .containsExactly(RegistrationResult.Taken.class, RegistrationResult.Conflicting.class,
                    RegistrationResult.Taken.class);
    }

    @Test
    void afterARestartTheJournalKnows() {
        var filed = IntStream.range(0, MAX_PER_BLOCK).mapToObj(id -> energy(id, 2)).toList();
        journals.file(ANA, filed);

        assertThat(enter(ANA, energy(0, 9))).isInstanceOf(RegistrationResult.Conflicting.class);
        assertThat(enter(ANA, energy(0, 2))).isEqualTo(new RegistrationResult.Repeated(FirstDecision.COUNTS));
        assertThat(enter(ANA, energy(MAX_PER_BLOCK, 2))).isEqualTo(new RegistrationResult.OneTooMany(MAX_PER_BLOCK));
        assertThat(enter(BEN, energy(MAX_PER_BLOCK, 2))).isInstanceOf(RegistrationResult.Taken.class);
    }

    @Test
    void takesNoMoreThanTheLimitAndCountsNothingTwice() {
        var all = IntStream.range(0, MAX_PER_BLOCK).mapToObj(id -> energy(id, 2)).toList();
        enterAll(ANA, all);
        journals.file(ANA, all.subList(0, 3));

        assertThat(enterAll(ANA, all))
            .allSatisfy(entry -> assertThat(entry).isInstanceOf(RegistrationResult.Taken.class));
        assertThat(enter(ANA, energy(MAX_PER_BLOCK, 2))).isInstanceOf(RegistrationResult.OneTooMany.class);
        assertThat(enter(ANA, laterBlock(MAX_PER_BLOCK + 1))).isInstanceOf(RegistrationResult.Taken.class);
    }

    @Test
    void whatIsStillOnItsWayIsCountedBesideWhatIsFiled() {
        journals.file(ANA, List.of(energy(0, 2), energy(1, 2)));
        enterAll(ANA, List.of(energy(2, 2), energy(3, 2), energy(4, 2)));

        assertThat(enter(ANA, energy(5, 2))).isInstanceOf(RegistrationResult.OneTooMany.class);
    }

    @Test
    void whatTheBrokerHasIsNotPublishedAgain() {
        checkInRegister.settle(taken(enterAll(ANA, List.of(energy(1, 2)))), List.of(true));

        assertThat(enterAll(ANA, Collections.nCopies(1000, energy(1, 2))))
            .containsOnly(new RegistrationResult.Repeated(FirstDecision.COUNTS));
        assertThat(enter(ANA, energy(1, 9))).isEqualTo(new RegistrationResult.Conflicting(true));
    }

    @Test
    void whatItHasNotIsPublishedAgainUntilItIsFiled() {
        checkInRegister.settle(taken(enterAll(ANA, List.of(energy(1, 2)))), List.of());

        assertThat(enter(ANA, energy(1, 9))).isEqualTo(new RegistrationResult.Conflicting(false));
        var again = enterAll(ANA, List.of(energy(1, 2)));
        assertThat(again)
            .containsExactly(new RegistrationResult.Taken("lakeside/ana", name(1), true, FirstDecision.COUNTS));
        checkInRegister.settle(taken(again), List.of());

        journals.file(ANA, List.of(energy(1, 2)));
        assertThat(enter(ANA, energy(1, 2))).isEqualTo(new RegistrationResult.Repeated(FirstDecision.COUNTS));
        assertThat(enter(ANA, energy(1, 9))).isEqualTo(new RegistrationResult.Conflicting(true));
    }

    /** Nobody waits for the one that was taken first: its batch may have been cut off. */
    @Test
    void whatIsOnItsWayIsPublishedASecondTimeAndNotAThird() {
        var first = enterAll(ANA, List.of(energy(1, 2)));
        var second = enterAll(ANA, List.of(energy(1, 2)));
        assertThat(second)
            .containsExactly(new RegistrationResult.Taken("lakeside/ana", name(1), false, FirstDecision.COUNTS));

        checkInRegister.settle(taken(second), List.of(true));
        checkInRegister.settle(taken(first), List.of());

        assertThat(enter(ANA, energy(1, 2))).isEqualTo(new RegistrationResult.Repeated(FirstDecision.COUNTS));
    }

    @Test
    void inAnOutageNobodyCrowdsTheOthersOut() {
        checkInRegister = started(500);
        checkInRegister.settle(taken(enterAll(BEN, List.of(energy(1, 2)))), List.of(true));

        for (int id = 0; id < 5000; id++) {
            checkInRegister.settle(taken(enterAll(ANA, List.of(energy(id, 2)))), List.of());
        }

        assertThat(enter(BEN, energy(1, 9))).isEqualTo(new RegistrationResult.Conflicting(true));
        assertThat(enter(ANA, energy(4999, 9))).isEqualTo(new RegistrationResult.Conflicting(false));
        assertThat(enter(ANA, energy(0, 9))).as("forgotten: the journal would know")
            .isInstanceOf(RegistrationResult.Taken.class);
    }

    @Test
    void whatTheBrokerHasNotAcknowledgedIsCountedWhenItComesAgain() {
        var lost = IntStream.range(0, MAX_PER_BLOCK).mapToObj(id -> energy(id, 2)).toList();
        checkInRegister.settle(taken(enterAll(ANA, lost)), List.of(true, false));

        assertThat(enterAll(ANA, IntStream.range(10, 14).mapToObj(id -> energy(id, 2)).toList()))
            .allSatisfy(entry -> assertThat(entry).isInstanceOf(RegistrationResult.Taken.class));
        assertThat(enter(ANA, energy(3, 9))).as("it may still arrive")
            .isInstanceOf(RegistrationResult.Conflicting.class);
        assertThat(enter(ANA, energy(3, 2))).isInstanceOf(RegistrationResult.OneTooMany.class);
        assertThat(enter(ANA, energy(0, 2))).isEqualTo(new RegistrationResult.Repeated(FirstDecision.COUNTS));
    }

    @Test
    void withoutTheStoreWhatIsRememberedHasToDo() {
        journals.away = true;

        enterAll(ANA, IntStream.range(0, MAX_PER_BLOCK).mapToObj(id -> energy(id, 2)).toList());

        assertThat(enter(ANA, energy(0, 9))).isInstanceOf(RegistrationResult.Conflicting.class);
        assertThat(enter(ANA, energy(MAX_PER_BLOCK, 2))).isInstanceOf(RegistrationResult.OneTooMany.class);
        assertThat(journals.looks).as("a store that is away is left alone").isOne();
    }

    @Test
    void forgetsThoseWhoCameLongestAgoAndNeverGrowsBeyondItsRoom() {
        var small = new PersonalRecordCache(50);
        for (int person = 0; person < 1000; person++) {
            int id = person;
            small.change("p" + person, own -> own.remember("entry" + id, new PersonalRecord.Known("section",
                    new ContentFingerprint(id, id), FirstDecision.COUNTS, PersonalRecord.State.PENDING)));
            assertThat(small.used()).isLessThanOrEqualTo(50);
        }

        assertThat(small.of("p999").known("entry999")).isNotNull();
        assertThat(small.of("p0").known("entry0")).isNull();
    }

    @Test
    void onceForgottenTheJournalKnows() {
        checkInRegister = started(4);
        enter(ANA, energy(1, 2));
        journals.file(ANA, List.of(energy(1, 2)));
        enter(BEN, energy(2, 2));

        assertThat(enter(ANA, energy(1, 9))).isInstanceOf(RegistrationResult.Conflicting.class);
    }

    @Test
    void anErasedIdIsNotTakenAgainRememberedOrNot() {
        var erased = energy(1, 2);
        checkInRegister.settle(taken(enterAll(ANA, List.of(erased))), List.of(true));
        journals.file(ANA, List.of(erased));
        journals.erase(ANA, erased);

        assertThat(enterAll(ANA, List.of(erased, energy(1, 9)))).containsOnly(new RegistrationResult.Erased());
        checkInRegister = started(10_000);
        assertThat(enterAll(ANA, List.of(erased, energy(1, 9)))).containsOnly(new RegistrationResult.Erased());
    }

    @Test
    void anIdWhoseEntryDoesNotOpenStandsForNothingElse() {
        var kept = energy(1, 2);
        checkInRegister.settle(taken(enterAll(ANA, List.of(kept))), List.of(true));
        journals.damage(ANA, kept);

        assertThat(enter(ANA, kept)).as("remembered").isEqualTo(new RegistrationResult.Repeated(FirstDecision.COUNTS));
        checkInRegister = started(10_000);
        assertThat(enterAll(ANA, List.of(kept, energy(1, 9)))).containsOnly(new RegistrationResult.Unreadable());
    }

    private CheckInRegister started(int room) {
        return new CheckInRegister(journals, MAX_PER_BLOCK, room, Schedulers.immediate());
    }

    private RegistrationResult enter(Person person, CheckInAccepted checkIn) {
        return enterAll(person, List.of(checkIn)).getFirst();
    }

    private List<RegistrationResult> enterAll(Person person, List<CheckInAccepted> checkIns) {
        return Objects.requireNonNull(
                checkInRegister.enter(checkIns.stream().map(each -> new RegistrationRequest(person, each)).toList())
                    .toFuture()
                    .join());
    }

    private static List<RegistrationResult.Taken> taken(List<RegistrationResult> entries) {
        return entries.stream().map(RegistrationResult.Taken.class::cast).toList();
    }

    private static String name(int id) {
        return "lakeside/ana/" + new UUID(4, id);
    }

    private static CheckInAccepted energy(int id, int energy) {
        return checkIn(id, energy, NOON);
    }

    private static CheckInAccepted laterBlock(int id) {
        return checkIn(id, 2, Instant.parse("2026-10-10T12:00:00Z"));
    }

    private static CheckInAccepted checkIn(int id, int energy, Instant at) {
        return new CheckInAccepted(new UUID(4, id), "lakeside", "crisis-team", "contributor", "daily-energy/1", at,
                NOON, 70, Map.of("energy", new Answer.Rating(energy)), "c2VhbGVk");
    }

}
