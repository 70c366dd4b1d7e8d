package org.respite.attack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.DetectionStep;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.detection.OrganisationStep;
import org.respite.alert.detection.Participation;
import org.respite.alert.detection.ParticipationEvent;
import org.respite.alert.detection.ParticipationWatch;
import org.respite.alert.detection.UnitObservation;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/** What alert-service derives from released cells, worked out with its own classes. */
final class Trends {

    private static final int UNKNOWN = 0;

    /** What alert-service takes an organisation to have if it is not told. */
    private static final int UNITS = 100;

    private OrganisationState state = OrganisationState.start();

    private Map<String, DetectionStep> steps = Map.of();

    private Map<String, ParticipationEvent> participation = Map.of();

    private final OrganisationDetector detector = new OrganisationDetector(
            DetectorSettings.forUnits(UNITS, DetectorSettings.FALSE_ALERTS_PER_WEEK));

    /** Takes the next fortnight. */
    OrganisationStep take(FortnightView fortnightView) {
        List<TeamIndicatorReleased> units = fortnightView.cells()
            .values()
            .stream()
            .filter(cell -> cell.level() == Level.UNIT)
            .toList();
        Map<String, UnitObservation> readings = new TreeMap<>();
        units.forEach(cell -> UnitObservation.of(cell).ifPresent(reading -> readings.put(cell.unit(), reading)));
        OrganisationStep detectionStep = detector.step(state,
                units.stream().map(TeamIndicatorReleased::unit).collect(Collectors.toSet()), readings);
        Map<String, Participation> turnouts = new TreeMap<>();
        units.forEach(cell -> Participation.of(cell).ifPresent(turnout -> turnouts.put(cell.unit(), turnout)));
        int fortnight = units.getFirst().period();
        ParticipationWatch watch = ParticipationWatch.step(state.participation(), fortnight, turnouts);
        participation = watch.events();
        state = detectionStep.state().with(watch.states());
        steps = detectionStep.units();
        return detectionStep;
    }

    /** What the last fortnight said about turnout. */
    Map<String, ParticipationEvent> participation() {
        return participation;
    }

    /** Level, rise, how sure of it, usual level; severity and number of events. */
    double[] of(String unit) {
        DetectionStep detectionStep = Objects.requireNonNull(steps.get(unit));
        var figures = detectionStep.assessment();
        double severity = List.of(Condition.values()).indexOf(detectionStep.state().episode().severity());
        return figures == null
                ? new double[] { UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, severity, detectionStep.events().size() }
                : new double[] { figures.level(), figures.size(), figures.z(), figures.usual(), severity,
                        detectionStep.events().size() };
    }

}
