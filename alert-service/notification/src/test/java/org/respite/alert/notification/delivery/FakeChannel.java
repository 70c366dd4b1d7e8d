package org.respite.alert.notification.delivery;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import reactor.core.publisher.Mono;

/** Answers as it is told, and is content after that. */
public final class FakeChannel implements Channel {

    public final List<String> sent = new CopyOnWriteArrayList<>();

    public final List<List<OpenAlert>> repeated = new CopyOnWriteArrayList<>();

    private final Queue<DeliveryOutcome> answers = new ArrayDeque<>();

    public void answer(DeliveryOutcome... outcomes) {
        answers.addAll(List.of(outcomes));
    }

    @Override
    public Mono<DeliveryOutcome> send(Notification message) {
        return Mono.fromSupplier(() -> {
            sent.add(message.id());
            var next = answers.poll();
            return next == null ? new DeliveryOutcome.Delivered() : next;
        });
    }

    @Override
    public Mono<Void> repeat(List<OpenAlert> known) {
        return Mono.fromRunnable(() -> repeated.add(known));
    }

}
