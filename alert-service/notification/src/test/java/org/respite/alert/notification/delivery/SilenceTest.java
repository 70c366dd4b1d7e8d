package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Silence;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.testsupport.SettableClock;

class SilenceTest {

    private static final List<Silence> THIS_WEEK = List.of(new Silence("st-olav", "medicine", LocalDate.of(2026, 9, 21),
            LocalDate.of(2026, 9, 27), "the new records system goes live"));

    private static final Instant WEEK_BEFORE = NOON.minus(Duration.ofDays(7));

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(WEEK_BEFORE);

    private final DeliveryFixture deliveryFixture = deliverys(ChannelKind.WEBHOOK);

    @Test
    void keepsMessagesBackAndTellsWhatStillHoldsAfterwards() {
        clock.set(NOON);
        deliveryFixture.accept(opened("a"), opened("b"), resolved("b", 2));
        deliveryFixture.deliver();
        assertThat(channel.sent).isEmpty();
        assertThat(deliveryFixture.count("silenced")).isEqualTo(3);

        clock.advance(Duration.ofDays(7));
        deliveryFixture.deliver();
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1|1");
    }

    @Test
    void letsTheEndThroughOfWhatTheReceiverWasTold() {
        deliveryFixture.accept(at(WEEK_BEFORE, opened("a")));
        deliveryFixture.deliver();
        clock.set(NOON);
        deliveryFixture.accept(resolved("a", 2));
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|2");
    }

    @Test
    void doesNotEndAfterwardsWhatTheReceiverWasNeverTold() {
        clock.set(NOON);
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        clock.advance(Duration.ofDays(7));
        deliveryFixture.accept(at(clock.instant(), resolved("a", 2)));
        deliveryFixture.deliver();

        assertThat(channel.sent).isEmpty();
        assertThat(outbox.ended()).containsEntry("warehouse|a|2", End.SILENCED);
    }

    @Test
    void goesByTheTimeOfTheChangeNotByThatOfTheDelivery() {
        channel.answer(new DeliveryOutcome.Failed("status 503"));
        deliveryFixture.accept(at(WEEK_BEFORE, opened("a")));
        deliveryFixture.deliver();
        clock.set(NOON);
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|1");
    }

    @Test
    void tellsAlertmanagerAfterwardsOnlyOfWhatItDoesNotKnow() {
        var alertmanager = deliverys(ChannelKind.ALERTMANAGER);
        alertmanager.accept(at(WEEK_BEFORE, opened("known")), at(WEEK_BEFORE, opened("raised")));
        alertmanager.deliver();
        clock.set(NOON);
        alertmanager.accept(change("raised", 2, Change.RAISED, Severity.HIGH));
        alertmanager.deliver();
        assertThat(channel.repeated.getLast()).extracting(OpenAlert::told)
            .extracting(told -> told == null ? null : told.severity())
            .containsOnly(Severity.ALERT);

        clock.advance(Duration.ofDays(60));
        alertmanager.deliver();

        assertThat(channel.sent).containsExactly("warehouse|known|1", "warehouse|raised|1", "warehouse|raised|2|1");
    }

    private DeliveryFixture deliverys(ChannelKind kind) {
        return new DeliveryFixture(outbox, channel, clock, kind, THIS_WEEK);
    }

}
