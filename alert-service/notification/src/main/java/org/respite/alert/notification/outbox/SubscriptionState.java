package org.respite.alert.notification.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Fingerprint;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * What a subscription's receiver knows.
 *
 * @param subscription its id
 * @param open alerts it was told of, or would have been but for a planned event
 * @param goneTarget fingerprint of the target that wants no message any more
 * @param trouble since the last message that arrived; absent if there was none
 */
public record SubscriptionState(String subscription, List<OpenAlert> open, @Nullable String goneTarget,
        @Nullable Trouble trouble) {

    private static final String GONE = "status 410";

    public SubscriptionState {
        open = List.copyOf(open);
    }

    public static SubscriptionState nothing(String subscription) {
        return new SubscriptionState(subscription, List.of(), null, null);
    }

    /** The receiver has the message. */
    public SubscriptionState delivered(Notification message, Instant remindAt) {
        return with(message, message.change(), remindAt).arrived();
    }

    /** The receiver has not got the message and will not. */
    public SubscriptionState undelivered(Notification message, Instant remindAt) {
        return with(message, find(message).map(OpenAlert::told).orElse(null), remindAt);
    }

    /** Alerts the receiver was told of. */
    public List<OpenAlert> known() {
        return open.stream().filter(alert -> alert.told() != null).toList();
    }

    /**
     * The receiver wants no message any more.
     * @param provenAt when something last arrived there on another way; absent if never
     */
    public SubscriptionState gone(String target, Instant now, @Nullable Instant provenAt) {
        return new SubscriptionState(subscription, open, Fingerprint.of(target),
                new Trouble(GONE, after(provenAt, now)));
    }

    /**
     * The receiver could not be told. What was before something arrived there is over.
     * @param provenAt when that was; absent if never
     */
    public SubscriptionState failed(String error, Instant now, @Nullable Instant provenAt) {
        if (trouble == null || isOver(provenAt)) {
            return new SubscriptionState(subscription, open, isOver(provenAt) ? null : goneTarget,
                    new Trouble(error, after(provenAt, now)));
        }
        return new SubscriptionState(subscription, open, goneTarget, new Trouble(error, trouble.since()));
    }

    /** Whether that is known already. */
    public boolean failsBy(String error, @Nullable Instant provenAt) {
        return trouble != null && !isOver(provenAt) && trouble.error().equals(error);
    }

    /**
     * Without a wish to hear nothing that is older than what arrived there since, so that
     * whoever looks need not know of it.
     */
    public SubscriptionState listening(@Nullable Instant provenAt) {
        return goneTarget != null && isOver(provenAt) ? arrived() : this;
    }

    /**
     * When something arrived that came after all trouble noted here, whatever the clock
     * of whoever noted it.
     */
    public Instant provenBy(Instant now) {
        var storable = now.truncatedTo(ChronoUnit.MILLIS);
        return trouble == null ? storable : after(trouble.since(), storable);
    }

    /** Now, or the next that can be stored after another time, if it is not later. */
    private static Instant after(@Nullable Instant other, Instant now) {
        return other == null || now.isAfter(other) ? now : other.plusMillis(1);
    }

    /**
     * Whether nothing is sent there any more.
     * @param provenAt when something last arrived there on another way; absent if never
     */
    public boolean wantsNothingAt(String target, @Nullable Instant provenAt) {
        return Fingerprint.of(target).equals(goneTarget) && !isOver(provenAt);
    }

    /** Why the receiver is not told, if it is not. */
    public Optional<Trouble> troubleAfter(@Nullable Instant provenAt) {
        return isOver(provenAt) ? Optional.empty() : Optional.ofNullable(trouble);
    }

    // Earlier versions did not keep since when.
    private boolean isOver(@Nullable Instant provenAt) {
        return provenAt != null && (trouble == null || provenAt.isAfter(trouble.since()));
    }

    private SubscriptionState arrived() {
        return new SubscriptionState(subscription, open, null, null);
    }

    /**
     * Whether the message must not be sent: it falls into a planned event, is the end of
     * something the receiver was never told of, or reminds of what is no longer so. The
     * end of what the receiver was told of is sent in any case.
     */
    public boolean holdsBack(Notification message) {
        if (!message.closes()) {
            return message.silenced() || overtaken(message);
        }
        return find(message).map(known -> known.told() == null).orElse(message.silenced());
    }

    private Optional<OpenAlert> find(Notification message) {
        return open.stream().filter(known -> sameAlert(known, message)).findFirst();
    }

    private SubscriptionState with(Notification message, @Nullable TeamAlertChanged known, Instant remindAt) {
        if (message.kind() == Notification.Kind.REVIEW || overtaken(message)) {
            return this;
        }
        var others = open.stream().filter(other -> !sameAlert(other, message));
        var now = message.closes() ? Stream.<OpenAlert>empty()
                : Stream.of(new OpenAlert(message.change(), known, message.place(), remindersAfter(message), remindAt));
        return new SubscriptionState(subscription, Stream.concat(others, now).toList(), goneTarget, trouble);
    }

    private boolean overtaken(Notification message) {
        return message.kind() == Notification.Kind.REMINDER
                && find(message).filter(known -> known.latest().equals(message.change())).isEmpty();
    }

    private int remindersAfter(Notification message) {
        return message.kind() == Notification.Kind.CHANGE ? 0 : find(message).map(OpenAlert::reminders).orElse(0) + 1;
    }

    private static boolean sameAlert(OpenAlert known, Notification message) {
        return known.latest().alert().equals(message.change().alert());
    }

}
