package org.respite.ingest.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class PlainNumber {

    private PlainNumber() {
    }

    /** At most one decimal: {@code 7.3}, {@code 13}. Of a loss, rounded up. */
    static String loss(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.CEILING).stripTrailingZeros().toPlainString();
    }

    /** A small probability: {@code 1 in 1,000,000}. */
    static String oneIn(double probability) {
        return "1 in " + String.format(Locale.ROOT, "%,d", Math.round(1 / probability));
    }

}
