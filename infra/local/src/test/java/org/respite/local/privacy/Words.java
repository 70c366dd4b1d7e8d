package org.respite.local.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Quantities as people read them. */
final class Words {

    private Words() {
    }

    /** Such as {@code 16 days 15 minutes} or {@code 24 hours}. */
    static String of(Duration duration) {
        String days = duration.toDays() > 1 ? duration.toDays() + " days" : "";
        Duration rest = duration.toDays() > 1 ? duration.minusDays(duration.toDays()) : duration;
        String hours = rest.toHours() > 0 ? rest.toHours() + " hours" : "";
        String minutes = rest.toMinutesPart() > 0 ? rest.toMinutesPart() + " minutes" : "";
        return String.join(" ", days, hours, minutes).strip().replace("  ", " ");
    }

    static String of(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Without zeros at its end. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

}
