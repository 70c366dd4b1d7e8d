package org.respite.alert.notification.channel;

import java.time.Duration;
import java.util.Set;

/**
 * What an HTTP answer to a webhook means, after Standard Webhooks 1.0, "Delivery success
 * and failure". A status that blames the message ends that message, so that it does not
 * hold up those behind it. A status that blames the door, a wrong key or address or a
 * redirect, can be mended by people, so the message waits.
 */
final class HttpResponsePolicy {

    private static final int GONE = 410;

    private static final Set<Integer> THE_DOOR = Set.of(401, 402, 403, 404, 407);

    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private HttpResponsePolicy() {
    }

    /**
     * Judges an answer.
     * @param asked of a {@code Retry-After}; zero without one
     */
    static DeliveryOutcome judge(int status, Duration asked) {
        if (status >= 200 && status < 300) {
            return new DeliveryOutcome.Delivered();
        }
        if (status == GONE) {
            return new DeliveryOutcome.Gone();
        }
        return blamesTheMessage(status) ? new DeliveryOutcome.Refused("status " + status)
                : new DeliveryOutcome.Failed("status " + status, asked);
    }

    private static boolean blamesTheMessage(int status) {
        return status >= 400 && status < 500 && !THE_DOOR.contains(status) && !NOT_NOW.contains(status);
    }

}
