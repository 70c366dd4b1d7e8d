package org.respite.alert.notification.channel;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} field of RFC 9110, in seconds; its rarer form, a date, is
 * passed over.
 */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {
    }

    /** Zero if the receiver asks for nothing. */
    static Duration of(@Nullable String field) {
        return field != null && SECONDS.matcher(field).matches() ? Duration.ofSeconds(Long.parseLong(field))
                : Duration.ZERO;
    }

}
