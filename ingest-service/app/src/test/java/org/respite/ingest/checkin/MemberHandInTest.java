package org.respite.ingest.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.ingest.web.answer.HandInResult;
import org.respite.ingest.web.answer.HandInResult.Standing;
import org.respite.ingest.web.answer.HandInResult.Taken;
import org.respite.ingest.web.member.Device;
import org.respite.ingest.web.member.Member;

/** What becomes of what a page sends, with a broker that comes and goes. */
class MemberHandInTest {

    private static final Member ANA = new Member("lakeside", "ana", Device.OWN);

    private final IntakeFixture fixture = new IntakeFixture();

    private final MemberHandIn door = new MemberHandIn(fixture.intake(), _ -> ZoneId.of("Europe/Berlin"));

    private HandInResult send(Member member, String answeredAt, int energy) {
        var json = """
                {"id":"0b2f1a0e-6f6b-4d0e-9f43-3f0c6a1f2b3c","instrument":"daily-energy/1","answeredAt":"%s",
                 "answers":{"energy":%d}}""".formatted(answeredAt, energy);
        return Objects.requireNonNull(door.handIn(member, json.getBytes(UTF_8)).block());
    }

    private static Taken taken(Standing standing) {
        return new Taken(standing, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 23));
    }

    @Test
    void saysWhatItCountsFor() {
        assertThat(send(ANA, "2026-09-10T11:00:00Z", 4)).isEqualTo(taken(Standing.COUNTS));
    }

    @Test
    void saysOfSomebodyOnNoUnitThatItIsForThemAlone() {
        assertThat(send(new Member("lakeside", "zoe", Device.OWN), "2026-09-10T11:00:00Z", 4))
            .isEqualTo(taken(Standing.NO_UNIT));
    }

    @Test
    void saysOfAClosedPeriodThatItIsForOneselfAlone() {
        assertThat(send(ANA, "2026-08-01T11:00:00Z", 4)).isInstanceOfSatisfying(Taken.class,
                late -> assertThat(late.standing()).isEqualTo(Standing.CLOSED));
    }

    @Test
    void whatTheBrokerDidNotTakeIsTakenOnceWhenItIsSentAgain() {
        fixture.events.goesAwayAfter(0);
        assertThat(send(ANA, "2026-09-10T11:00:00Z", 4)).isEqualTo(new HandInResult.Unavailable());
        fixture.events.comesBack();

        assertThat(send(ANA, "2026-09-10T11:00:00Z", 4)).isEqualTo(taken(Standing.COUNTS));
        assertThat(send(ANA, "2026-09-10T11:00:00Z", 4)).isEqualTo(taken(Standing.COUNTS));
        assertThat(fixture.published()).hasSize(1);
    }

    @Test
    void nobodyIsToldThatSomethingWasTakenWhichMayNotHaveArrived() {
        fixture.events.goesAwayAfter(0);
        send(ANA, "2026-09-10T11:00:00Z", 4);
        fixture.events.comesBack();

        assertThat(send(ANA, "2026-09-10T11:00:01Z", 4)).isEqualTo(new HandInResult.Unavailable());
    }

    @Test
    void whatWasTakenStaysAsItIs() {
        send(ANA, "2026-09-10T11:00:00Z", 4);

        assertThat(send(ANA, "2026-09-10T11:00:00Z", 5)).isInstanceOfSatisfying(HandInResult.Refused.class,
                refused -> assertThat(refused.problem().status()).isEqualTo(409));
    }

}
