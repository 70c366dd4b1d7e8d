package org.respite.alert.alert;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.detection.UnitState;
import org.respite.alert.lifecycle.Acceptance;
import org.respite.alert.lifecycle.Acceptances;
import org.respite.alert.lifecycle.Attribution;
import org.respite.alert.lifecycle.DetectionState;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.lifecycle.Note;
import org.respite.alert.lifecycle.UsualLevelNow;
import org.respite.alert.projection.Faults;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/**
 * Where people accept the present level of a unit as its usual one, after the detector
 * has seen it raised for half a year. It counts from the next release on; until then it
 * can be withdrawn.
 */
public final class UsualLevelAcceptance {

    private final OrganisationDetector detector;

    private final DetectionStates detectionStates;

    private final AcceptanceLedger ledger;

    private final Clock clock;

    UsualLevelAcceptance(OrganisationDetector detector, DetectionStates detectionStates, AcceptanceLedger ledger,
            Clock clock) {
        this.detector = detector;
        this.detectionStates = detectionStates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Empty if the detector does not follow such a unit of the organisation. */
    public Mono<UsualLevelNow> find(String organisation, String unit) {
        return look(organisation, unit).map(Sight::now);
    }

    /**
     * Fails with a {@link ProblemException}: 412 if it is not as the person has seen it,
     * 409 if the level cannot be accepted.
     * @param version as in {@link UsualLevelNow#version}
     */
    public Mono<UsualLevelNow> accept(String organisation, String unit, String version, LeaderIdentity by, Note note) {
        return decide(organisation, unit, version, sight -> {
            if (sight.now().present() == null) {
                throw new ProblemException(Problem.conflict(
                        "unit: not raised for long enough, or accepted" + " (expected: a rise that has been open for "
                                + detector.sustainedAfter() + " fortnights or more, with a result)"));
            }
            return sight.decision(false, clock, new Attribution(by, note.text()));
        });
    }

    /**
     * Takes an acceptance back before it counts. Fails as {@link #accept} does.
     */
    public Mono<UsualLevelNow> withdraw(String organisation, String unit, String version, LeaderIdentity by) {
        return decide(organisation, unit, version, sight -> {
            if (!sight.now().accepted()) {
                throw new ProblemException(
                        Problem.conflict("unit: not accepted (expected: one accepted since the last release)"));
            }
            return sight.decision(true, clock, new Attribution(by, null));
        });
    }

    private Mono<UsualLevelNow> decide(String organisation, String unit, String version,
            Function<Sight, Acceptance> decision) {
        return look(organisation, unit).flatMap(sight -> {
            if (!sight.now().version().equals(version) || !sight.acceptances().takes(sight.next())) {
                return Mono.error(outdated(version, sight.now().version()));
            }
            return ledger.save(sight.acceptances().with(decision.apply(sight)))
                .onErrorMap(Faults::somebodyElseWasFaster, faster -> outdated(version, "a later one"))
                .then(find(organisation, unit));
        });
    }

    private Mono<Sight> look(String organisation, String unit) {
        return detectionStates.find(organisation)
            .filter(detectionState -> detectionState.detector().units().containsKey(unit))
            .flatMap(detectionState -> ledger.find(organisation)
                .defaultIfEmpty(Acceptances.none(organisation))
                .map(acceptances -> sight(detectionState, unit, acceptances)));
    }

    private Sight sight(DetectionState detectionState, String unit, Acceptances acceptances) {
        var state = Objects.requireNonNull(detectionState.detector().units().get(unit));
        boolean accepted = acceptances.unitsAt(detectionState.nextFortnight()).contains(unit);
        var now = new UsualLevelNow(unit, detectionState.fortnight(), state.usual(), accepted ? null : present(state),
                accepted, acceptances.of(unit));
        return new Sight(now, acceptances);
    }

    private @Nullable Double present(UnitState state) {
        return detector.mayAcceptPresentAsUsual(state) ? detector.acceptPresentAsUsual(state).usual() : null;
    }

    private static ProblemException outdated(String expected, String present) {
        return new ProblemException(
                Problem.outdated("version: " + expected + " (expected: " + present + ", the present one)"));
    }

    /** What one look shows. */
    private record Sight(UsualLevelNow now, Acceptances acceptances) {

        int next() {
            return now.fortnight() + 1;
        }

        Acceptance decision(boolean withdrawn, Clock clock, Attribution attribution) {
            return new Acceptance(now.unit(), next(), withdrawn, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    attribution);
        }
    }

}
