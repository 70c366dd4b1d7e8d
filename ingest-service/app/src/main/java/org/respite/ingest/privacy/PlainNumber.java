package org.respite.ingest.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class PlainNumber {

    private PlainNumber() {
    }

    /** As many decimals as the policy is published with: {@code 7.29}, {@code 13}. */
    static String loss(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** A small probability: {@code 1 in 1,000,000}. */
    static String oneIn(double probability) {
        return "1 in " + String.format(Locale.ROOT, "%,d", Math.round(1 / probability));
    }

}
