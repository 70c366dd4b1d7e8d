package org.respite.alert.notification.outbox;

import java.time.Instant;
import org.respite.alert.notification.message.Notification;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Messages that are to be sent, and what the receivers know. Every write can be repeated.
 */
public interface Outbox {

    /** How a message ended. */
    enum End {

        DELIVERED, SILENCED, ABANDONED, WITHDRAWN

    }

    /**
     * Puts a message in unless one with its id is or was there.
     * @return the one that is there, while it is still to be sent; nothing if it has
     * ended
     */
    Mono<Notification> add(Notification message);

    /**
     * All that are still to be sent, in no order. Read once, by a new sender. One that
     * cannot be read stays for a version that can, and keeps nobody from reading the
     * others.
     */
    Flux<Notification> pending();

    /** Keeps the attempts and the time of the next one. */
    Mono<Void> postpone(Notification message);

    Mono<Void> end(Notification message, End end, Instant at);

    /**
     * What the receiver knows; nothing at first. Ends with an
     * {@link UnreadableReceiverException} if this version cannot read it.
     */
    Mono<SubscriptionState> stateOf(String subscription);

    /**
     * Makes whoever asks the sender.
     * @return its fencing token, greater than all before, which become worthless
     */
    Mono<Long> nextToken();

    /** Whether no other token has been handed out since. */
    Mono<Boolean> isLatest(long token);

    /**
     * Keeps what a receiver knows; ends with a {@link SupersededException} if somebody
     * with a later token has.
     */
    Mono<Void> keep(SubscriptionState state, long token);

    /** Removes what was made before. */
    Mono<Void> forget(Instant before);

}
