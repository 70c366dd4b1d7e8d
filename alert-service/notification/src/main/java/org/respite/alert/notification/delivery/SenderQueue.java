package org.respite.alert.notification.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Notification;

/**
 * What a sender has to send, by number. Two may have the same: a sender that was given up
 * may still have put one in, with a number that the next one has given, too. For one that
 * adds and one that removes.
 */
final class SenderQueue {

    private final ConcurrentSkipListMap<Turn, Notification> messages = new ConcurrentSkipListMap<>();

    private final AtomicLong numbers = new AtomicLong();

    SenderQueue(List<Notification> pending) {
        pending.forEach(this::add);
    }

    long nextNumber() {
        return numbers.getAndIncrement();
    }

    /** Changes nothing if the message is there. */
    void add(Notification message) {
        numbers.accumulateAndGet(message.sequence() + 1, Math::max);
        messages.putIfAbsent(Turn.of(message), message);
    }

    void replace(Notification message) {
        messages.replace(Turn.of(message), message);
    }

    void remove(Notification message) {
        messages.remove(Turn.of(message));
    }

    boolean holds(String id) {
        return messages.values().stream().anyMatch(message -> message.id().equals(id));
    }

    boolean isAbout(String alert) {
        return messages.values().stream().anyMatch(message -> message.change().alert().equals(alert));
    }

    @Nullable Notification first() {
        var first = messages.firstEntry();
        return first == null ? null : first.getValue();
    }

    /**
     * When it is a message's turn.
     *
     * @param id of the message
     */
    private record Turn(long number, String id) implements Comparable<Turn> {

        private static final Comparator<Turn> ORDER = Comparator.comparingLong(Turn::number).thenComparing(Turn::id);

        static Turn of(Notification message) {
            return new Turn(message.sequence(), message.id());
        }

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }

    }

}
