package org.respite.alert.notification.delivery;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.message.Notification;

/** What a courier has to send, by number. For one that adds and one that removes. */
final class CourierQueue {

    private final ConcurrentSkipListMap<Long, Notification> messages = new ConcurrentSkipListMap<>();

    private final AtomicLong numbers;

    CourierQueue(List<Notification> pending) {
        pending.forEach(this::add);
        this.numbers = new AtomicLong(messages.isEmpty() ? 0 : messages.lastKey() + 1);
    }

    long nextNumber() {
        return numbers.getAndIncrement();
    }

    /** Changes nothing if the message is there, since its number is. */
    void add(Notification message) {
        messages.putIfAbsent(message.sequence(), message);
    }

    void replace(Notification message) {
        messages.replace(message.sequence(), message);
    }

    void remove(Notification message) {
        messages.remove(message.sequence());
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

}
