package org.respite.alert.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.DetectionEvent;
import org.respite.alert.detection.DetectionStep;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.detection.OrganisationStep;
import org.respite.alert.detection.ParticipationEvent;
import org.respite.alert.detection.ParticipationWatch;
import org.respite.alert.lifecycle.DetectionState.OpenAlert;
import org.respite.alert.lifecycle.DetectionState.Subject;
import org.respite.alert.release.Release;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * Leads from a release to what happens to alerts. Pure: the same releases and acceptances
 * give the same alerts, under the same ids.
 */
public final class AlertDerivation {

    private final OrganisationDetector detector;

    public AlertDerivation(OrganisationDetector detector) {
        this.detector = detector;
    }

    /**
     * @param release the complete one of the fortnight after {@code before}
     * @param accepted units whose present level people have accepted as usual since
     */
    public DetectionResult draw(DetectionState before, Release release, Set<String> accepted) {
        var state = accepted.isEmpty() ? before.detector() : detector.acceptPresentAsUsual(before.detector(), accepted);
        OrganisationStep detectionStep = detector.step(state, release.units(), release.readings());
        var tally = new Tally(before, release.id().period());
        detectionStep.units().forEach(tally::take);
        tally.take(before.organisation(), detectionStep.whole());
        var turnout = ParticipationWatch.step(before.detector().participation(), release.id().period(),
                release.turnouts());
        turnout.events().forEach((unit, event) -> tally.take(unit, event, detectionStep.units().get(unit)));
        var after = new DetectionState(before.organisation(), release.id().period(),
                detectionStep.state().with(turnout.states()), verdicts(detectionStep), tally.open, before.version());
        return new DetectionResult(release, after, tally.occurrences);
    }

    /**
     * One after the other.
     * @param releases complete, of the fortnights after {@code before}, in order
     */
    public List<DetectionResult> draw(DetectionState before, List<Release> releases, Acceptances accepted) {
        List<DetectionResult> conclusions = new ArrayList<>();
        var state = before;
        for (Release release : releases) {
            var conclusion = draw(state, release, accepted.unitsAt(release.id().period()));
            conclusions.add(conclusion);
            state = conclusion.after();
        }
        return conclusions;
    }

    private static SortedMap<String, UnitVerdict> verdicts(OrganisationStep detectionStep) {
        SortedMap<String, UnitVerdict> verdicts = new TreeMap<>();
        detectionStep.units().forEach((unit, done) -> verdicts.put(unit, UnitVerdict.of(done)));
        return verdicts;
    }

    /** Severity of a level, which goes to the list and to the next review. */
    private static final Severity LEVEL_SEVERITY = Severity.WATCH;

    /** Of a fall in turnout: shown, and no reason to call anybody. */
    private static final Severity TURNOUT_SEVERITY = Severity.WATCH;

    private static Severity severity(Condition condition) {
        return switch (condition) {
            case NORMAL -> throw new IllegalArgumentException("severity: NORMAL (expected: WATCH or more)");
            case WATCH -> Severity.WATCH;
            case ALERT -> Severity.ALERT;
            case HIGH -> Severity.HIGH;
        };
    }

    private static final class Tally {

        private final String organisation;

        private final int fortnight;

        private final Map<Subject, OpenAlert> open;

        private final List<AlertTransition> occurrences = new ArrayList<>();

        Tally(DetectionState before, int fortnight) {
            this.organisation = before.organisation();
            this.fortnight = fortnight;
            this.open = new HashMap<>(before.open());
        }

        void take(String unit, DetectionStep detectionStep) {
            detectionStep.events().forEach(event -> take(unit, event, detectionStep.assessment()));
        }

        private void take(String unit, DetectionEvent event, @Nullable Assessment figures) {
            var rise = new Subject(unit, Finding.RISE);
            var level = new Subject(unit, Finding.LEVEL);
            switch (event) {
                case DetectionEvent.Opened(var condition) -> opened(rise, severity(condition), figures);
                case DetectionEvent.Raised(var condition) -> changed(rise, Change.RAISED, severity(condition), figures);
                case DetectionEvent.Resolved() -> changed(rise, Change.RESOLVED, null, figures);
                case DetectionEvent.Expired() -> changed(rise, Change.EXPIRED, null, figures);
                case DetectionEvent.LevelOpened() -> opened(level, LEVEL_SEVERITY, figures);
                case DetectionEvent.LevelResolved() -> changed(level, Change.RESOLVED, null, figures);
                case DetectionEvent.LevelExpired() -> changed(level, Change.EXPIRED, null, figures);
                case DetectionEvent.Sustained() -> {
                    // Only makes a choice available to people; the alert itself stays as
                    // it is.
                }
            }
        }

        void take(String unit, ParticipationEvent event, @Nullable DetectionStep detectionStep) {
            var turnout = new Subject(unit, Finding.PARTICIPATION);
            var strain = detectionStep == null ? null : detectionStep.assessment();
            switch (event) {
                case ParticipationEvent.Fell(var figures) ->
                    opened(turnout, TURNOUT_SEVERITY, figures.beside(Objects.requireNonNull(strain)));
                case ParticipationEvent.Recovered(var figures) ->
                    changed(turnout, Change.RESOLVED, null, figures.beside(Objects.requireNonNull(strain)));
                case ParticipationEvent.Lapsed() -> changed(turnout, Change.EXPIRED, null, null);
            }
        }

        private void opened(Subject subject, Severity severity, @Nullable Assessment figures) {
            var alert = new OpenAlert(AlertId.of(organisation, subject, fortnight), fortnight);
            open.put(subject, alert);
            add(subject, alert, Change.OPENED, severity, figures);
        }

        private void changed(Subject subject, Change change, @Nullable Severity severity,
                @Nullable Assessment figures) {
            var alert = Objects.requireNonNull(open.get(subject), "no open alert to change");
            if (Alert.closes(change)) {
                open.remove(subject);
            }
            add(subject, alert, change, severity, figures);
        }

        private void add(Subject subject, OpenAlert alert, Change change, @Nullable Severity severity,
                @Nullable Assessment figures) {
            occurrences.add(new AlertTransition(alert.id(), subject.unit(), subject.finding(), alert.since(), fortnight,
                    change, severity, figures));
        }

    }

}
