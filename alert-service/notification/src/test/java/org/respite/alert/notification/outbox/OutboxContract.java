package org.respite.alert.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.message;
import static org.respite.alert.notification.Samples.opened;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox.End;

/** What every outbox does. */
abstract class OutboxContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** An empty one. */
    abstract Outbox outbox();

    @Test
    void keepsAMessageUntilItHasEnded() {
        var outbox = outbox();
        var message = message(opened("a")).because("of a rise").numbered(7);

        assertThat(Await.on(outbox.add(message))).isEqualTo(message);
        assertThat(pending(outbox)).containsExactly(message);

        Await.on(outbox.end(message, End.DELIVERED, NOON));
        assertThat(pending(outbox)).isEmpty();
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        var outbox = outbox();
        var first = message(opened("a")).numbered(1);
        Await.on(outbox.add(first));
        Await.on(outbox.postpone(first.failed(NOON.plus(MINUTE))));

        assertThat(Await.on(outbox.add(message(opened("a")).numbered(2)))).isEqualTo(first.failed(NOON.plus(MINUTE)));
        assertThat(pending(outbox)).hasSize(1);
    }

    @Test
    void aMessageThatHasEndedDoesNotComeBack() {
        var outbox = outbox();
        var message = message(opened("a"));
        Await.on(outbox.add(message));
        Await.on(outbox.end(message, End.ABANDONED, NOON));
        Await.on(outbox.end(message, End.ABANDONED, NOON));

        assertThat(Await.on(outbox.add(message))).isNull();
        assertThat(pending(outbox)).isEmpty();
    }

    @Test
    void remembersAttemptsAndTheTimeOfTheNext() {
        var outbox = outbox();
        var failed = message(opened("a")).failed(NOON.plus(MINUTE)).failed(NOON.plus(MINUTE).plus(MINUTE));
        Await.on(outbox.add(message(opened("a"))));

        Await.on(outbox.postpone(failed));

        assertThat(pending(outbox)).containsExactly(failed);
    }

    @Test
    void remembersWhatReceiversKnow() {
        var outbox = outbox();
        var state = SubscriptionState.nothing("warehouse")
            .delivered(message(opened("a.b|c/1")), NOON)
            .undelivered(message(opened("b")), NOON.plus(MINUTE))
            .failed("timed out", NOON, null)
            .gone("https://hooks.example/secret", NOON.plus(MINUTE), null);

        assertThat(Await.on(outbox.stateOf("warehouse"))).isEqualTo(SubscriptionState.nothing("warehouse"));
        Await.on(outbox.keep(SubscriptionState.nothing("warehouse"), 1));
        Await.on(outbox.keep(state, 1));

        assertThat(Await.on(outbox.stateOf("warehouse"))).isEqualTo(state);
        assertThat(Await.on(outbox.stateOf("leaders"))).isEqualTo(SubscriptionState.nothing("leaders"));
    }

    @Test
    void onlyTheLatestTokenHolds() {
        var outbox = outbox();
        long first = Objects.requireNonNull(Await.on(outbox.nextToken()));
        assertThat(Await.on(outbox.isLatest(first))).isTrue();
        long second = Objects.requireNonNull(Await.on(outbox.nextToken()));

        assertThat(second).isGreaterThan(first);
        assertThat(Await.on(outbox.isLatest(first))).isFalse();
        assertThat(Await.on(outbox.isLatest(second))).isTrue();
    }

    @Test
    void keepsNothingOfWhoeverHasBeenSuperseded() {
        var outbox = outbox();
        var state = SubscriptionState.nothing("warehouse").delivered(message(opened("a")), NOON);
        Await.on(outbox.keep(SubscriptionState.nothing("warehouse"), 1));
        Await.on(outbox.keep(state, 2));

        assertThatIllegalStateException()
            .isThrownBy(() -> Await.on(outbox.keep(SubscriptionState.nothing("warehouse"), 1)))
            .withRootCauseInstanceOf(SupersededException.class);

        assertThat(Await.on(outbox.stateOf("warehouse"))).isEqualTo(state);
    }

    @Test
    void forgetsWhatIsOld() {
        var outbox = outbox();
        var old = message(opened("a"));
        var fresh = Notification.of("warehouse", opened("b"), Samples.ONCOLOGY, true, NOON.plus(MINUTE));
        Await.on(outbox.add(old));
        Await.on(outbox.add(fresh));

        Await.on(outbox.forget(NOON.plus(MINUTE)));

        assertThat(pending(outbox)).containsExactly(fresh);
    }

    private static List<Notification> pending(Outbox outbox) {
        return java.util.Objects.requireNonNull(Await.on(outbox.pending().collectList()));
    }

}
