package org.respite.alert.explanation;

import java.util.Locale;
import java.util.Map;

/**
 * What series are called. High is strain, so all are named after what wears people out.
 */
public final class SeriesLabel {

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("emotionalExhaustion", "exhaustion"),
            Map.entry("depersonalization", "distance from clients"),
            Map.entry("personalAccomplishment", "lack of accomplishment"), Map.entry("driver.sleep", "poor sleep"),
            Map.entry("driver.workload", "workload"), Map.entry("driver.say", "little say"),
            Map.entry("driver.roleClarity", "unclear roles"), Map.entry("driver.supervision", "lack of supervision"),
            Map.entry("driver.documentation", "documentation"), Map.entry("driver.offHours", "work after hours"),
            Map.entry("driver.caseload", "caseload"), Map.entry("driver.exercise", "lack of exercise"),
            Map.entry("driver.people", "lack of support by people"), Map.entry("driver.fairness", "unfair decisions"),
            Map.entry("driver.speakingUp", "no room to say that it is too much"));

    private SeriesLabel() {
    }

    /** A series that has no label goes by its id in words. */
    public static String of(String series) {
        return LABELS.getOrDefault(series,
                series.substring(series.lastIndexOf('.') + 1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

}
