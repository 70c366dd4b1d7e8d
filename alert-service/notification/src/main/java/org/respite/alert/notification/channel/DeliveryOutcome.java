package org.respite.alert.notification.channel;

import java.time.Duration;

/** What became of one attempt to tell someone. */
public sealed interface DeliveryOutcome {

    /** The receiver has it. */
    record Delivered() implements DeliveryOutcome {
    }

    /** Nobody is to be told: there is a planned event, or it is no longer so. */
    record Silenced() implements DeliveryOutcome {
    }

    /**
     * Worth another try.
     *
     * @param reason in a word or two, without an address
     * @param asked how long the receiver wants to be left alone; zero if it said nothing
     */
    record Failed(String reason, Duration asked) implements DeliveryOutcome {

        public Failed(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** The receiver will never take this message, however often it is sent. */
    record Refused(String reason) implements DeliveryOutcome {
    }

    /** The subscription has been removed. */
    record Withdrawn() implements DeliveryOutcome {
    }

    /** The receiver wants no message any more. */
    record Gone() implements DeliveryOutcome {
    }

}
