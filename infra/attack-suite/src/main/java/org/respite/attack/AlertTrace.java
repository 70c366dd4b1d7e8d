package org.respite.attack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.DetectionEvent;
import org.respite.alert.detection.ParticipationEvent;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * What happened to an alert, as far as cells decide it.
 *
 * @param what finding and change, with the severity where one is given
 */
record AlertTrace(String unit, int fortnight, String what) {

    static AlertTrace of(TeamAlertChanged change) {
        String what = change.finding() + " " + change.change();
        boolean graded = change.change() == TeamAlertChanged.Change.OPENED
                || change.change() == TeamAlertChanged.Change.RAISED;
        boolean rise = change.finding() == TeamAlertChanged.Finding.RISE;
        return new AlertTrace(change.unit(), change.fortnight(),
                graded && rise ? what + " " + change.severity() : what);
    }

    static List<AlertTrace> of(String unit, int fortnight, List<DetectionEvent> events) {
        return events.stream().flatMap(AlertTrace::words).map(what -> new AlertTrace(unit, fortnight, what)).toList();
    }

    private static Stream<String> words(DetectionEvent event) {
        return switch (event) {
            case DetectionEvent.Opened(var severity) -> Stream.of("RISE OPENED " + name(severity));
            case DetectionEvent.Raised(var severity) -> Stream.of("RISE RAISED " + name(severity));
            case DetectionEvent.Resolved() -> Stream.of("RISE RESOLVED");
            case DetectionEvent.Expired() -> Stream.of("RISE EXPIRED");
            case DetectionEvent.LevelOpened() -> Stream.of("LEVEL OPENED");
            case DetectionEvent.LevelResolved() -> Stream.of("LEVEL RESOLVED");
            case DetectionEvent.LevelExpired() -> Stream.of("LEVEL EXPIRED");
            // A choice for people; nothing is told.
            case DetectionEvent.Sustained() -> Stream.empty();
        };
    }

    static AlertTrace of(String unit, int fortnight, ParticipationEvent event) {
        return new AlertTrace(unit, fortnight, "PARTICIPATION " + switch (event) {
            case ParticipationEvent.Fell _ -> "OPENED";
            case ParticipationEvent.Recovered _ -> "RESOLVED";
            case ParticipationEvent.Lapsed() -> "EXPIRED";
        });
    }

    private static String name(Condition condition) {
        return condition.name().toUpperCase(Locale.ROOT);
    }

}
