package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.respite.alert.detection.DetectionEvent.Expired;
import org.respite.alert.detection.DetectionEvent.LevelExpired;
import org.respite.alert.detection.DetectionEvent.LevelOpened;
import org.respite.alert.detection.DetectionEvent.LevelResolved;
import org.respite.alert.detection.DetectionEvent.Opened;
import org.respite.alert.detection.DetectionEvent.Raised;
import org.respite.alert.detection.DetectionEvent.Resolved;
import org.respite.alert.detection.DetectionEvent.Sustained;

/** What holds for any history of releases. */
class DetectorPropertiesTest {

    private static final DetectorSettings SETTINGS = DetectorSettings.standard();

    private final Detector detector = new Detector(SETTINGS);

    @Property
    void episodesAndLevelsOpenAndCloseInTurn(@ForAll("histories") List<Optional<UnitObservation>> history) {
        boolean open = false;
        boolean levelOpen = false;
        UnitState state = start();
        for (Optional<UnitObservation> reading : history) {
            DetectionStep detectionStep = detector.step(state, reading.orElse(null));
            for (DetectionEvent event : detectionStep.events()) {
                switch (event) {
                    case Opened _ -> assertThat(open).isFalse();
                    case Raised _, Sustained _, Resolved _, Expired _ -> assertThat(open).isTrue();
                    case LevelOpened _ -> assertThat(levelOpen).isFalse();
                    case LevelResolved _, LevelExpired _ -> assertThat(levelOpen).isTrue();
                }
                open = event instanceof Opened || open && !(event instanceof Resolved || event instanceof Expired);
                levelOpen = event instanceof LevelOpened
                        || levelOpen && !(event instanceof LevelResolved || event instanceof LevelExpired);
            }
            state = detectionStep.state();
            assertThat(state.episode().open()).isEqualTo(open);
            assertThat(state.level().open()).isEqualTo(levelOpen);
        }
    }

    @Property
    void severityOnlyRisesWithinAnEpisodeAndIsNeverLessThanTheRise(
            @ForAll("histories") List<Optional<UnitObservation>> history) {
        UnitState before = start();
        for (Optional<UnitObservation> reading : history) {
            UnitState after = detector.step(before, reading.orElse(null)).state();
            if (before.episode().open() && after.episode().open()) {
                assertThat(after.episode().severity()).isGreaterThanOrEqualTo(before.episode().severity());
                assertThat(after.usual()).isEqualTo(before.usual());
            }
            assertThat(after.episode().severity()).isGreaterThanOrEqualTo(after.episode().condition());
            before = after;
        }
    }

    @Property
    void theUsualLevelStaysFiniteWithinWhatWasSeenAndItsVariancePositive(
            @ForAll("histories") List<Optional<UnitObservation>> history) {
        UnitState state = start();
        for (Optional<UnitObservation> reading : history) {
            state = detector.step(state, reading.orElse(null)).state();
            assertThat(state.usualVariance()).isPositive().isFinite();
            assertThat(state.usual()).isBetween(-200.0, 300.0);
            assertThat(state.recent()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Property
    void theSameHistoryGivesTheSameStepsToTheLastBit(@ForAll("histories") List<Optional<UnitObservation>> history) {
        UnitState one = start();
        UnitState other = start();
        for (Optional<UnitObservation> reading : history) {
            DetectionStep detectionStep = detector.step(one, reading.orElse(null));
            assertThat(new Detector(SETTINGS).step(other, reading.orElse(null))).isEqualTo(detectionStep);
            one = detectionStep.state();
            other = detectionStep.state();
        }
    }

    @Property
    void resultsThatAreMostlyNoiseOpenNothing(@ForAll("histories") List<Optional<UnitObservation>> history) {
        UnitState state = start();
        for (Optional<UnitObservation> reading : history) {
            DetectionStep detectionStep = detector.step(state,
                    reading.map(it -> new UnitObservation(it.mean(), 1e6)).orElse(null));
            assertThat(detectionStep.events()).isEmpty();
            state = detectionStep.state();
        }
    }

    @Property
    void aSteadyUnitIsNeverAlerted(@ForAll("variances") List<Double> variances) {
        UnitState state = UnitState.start(42, SETTINGS);
        for (double variance : variances) {
            DetectionStep detectionStep = detector.step(state, new UnitObservation(42, variance));
            assertThat(detectionStep.events()).isEmpty();
            state = detectionStep.state();
        }
    }

    @Provide
    Arbitrary<List<Optional<UnitObservation>>> histories() {
        Arbitrary<Optional<UnitObservation>> readings = Combinators
            .combine(Arbitraries.doubles().between(-200, 300), Arbitraries.doubles().between(1, 400))
            .as(UnitObservation::new)
            .optional(0.85);
        Arbitrary<Optional<UnitObservation>> plausible = Combinators
            .combine(Arbitraries.doubles().between(20, 80), Arbitraries.doubles().between(10, 180))
            .as(UnitObservation::new)
            .optional(0.8);
        return Arbitraries.oneOf(readings.list().ofMaxSize(60), plausible.list().ofMaxSize(60));
    }

    @Provide
    Arbitrary<List<Double>> variances() {
        return Arbitraries.doubles().between(1, 400).list().ofMaxSize(60);
    }

    private static UnitState start() {
        return UnitState.start(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN, SETTINGS);
    }

}
