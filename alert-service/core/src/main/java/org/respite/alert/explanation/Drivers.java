package org.respite.alert.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What four-week figures say about causes: only what is surely more than noise.
 *
 * @param from first day of the four weeks; absent when nothing is published
 * @param to last day
 * @param comparisons that were made: by chance alone one in forty stands out
 * @param standingOut by group and series; mostly none, and never ranked
 * @param text the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Drivers(@Nullable LocalDate from, @Nullable LocalDate to, int comparisons, List<Driver> standingOut,
        String text) {

    static final String NOTHING_PUBLISHED = "Nothing recent is published about drivers.";

    static final String NONE = "No driver stands out beyond the noise.";

    public Drivers {
        standingOut = List.copyOf(standingOut);
    }

    /**
     * A driver that stands out.
     *
     * @param unit id of the group the figures were released for
     * @param name of the group
     * @param label what the series is called
     * @param level 0–100, high is strain; with its 95 % interval
     * @param above what it is surely above: the group's own earlier four-week figures,
     * the organisation's, or both
     */
    public record Driver(String unit, String name, String series, String label, double level, double low, double high,
            List<Above> above) {

        public Driver {
            above = List.copyOf(above);
        }

    }

    /**
     * What a driver is above.
     *
     * @param reference {@code own earlier} or {@code organisation}
     * @param level of the reference
     * @param z difference in standard errors, over 1.96
     */
    public record Above(String reference, double level, double z) {
    }

}
