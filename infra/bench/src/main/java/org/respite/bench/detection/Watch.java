package org.respite.bench.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.DetectionStep;
import org.respite.alert.detection.Detector;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.detection.UnitState;

/** The detector at work on one team, under one kind of noise. */
final class Watch {

    private static final Detector DETECTOR = new Detector(DetectorSettings.standard());

    private static final double SURPRISING = 2;

    private final Noise noise;

    private final SplittableRandom random;

    private final List<Condition> severities = new ArrayList<>();

    private UnitState state;

    private int withheld;

    private int surprising;

    private int quiet;

    private int surprisingQuiet;

    private Watch(Noise noise, double usual, SplittableRandom random) {
        this.noise = noise;
        this.random = random;
        this.state = UnitState.start(usual, DetectorSettings.standard());
    }

    /**
     * Watches one team's fortnights under every kind of noise at once, so that the kinds
     * differ by the noise alone.
     * @param rise points the level rises by, for good
     * @param after weeks of steadiness before
     */
    static Map<Noise, Course> of(Assumptions assumptions, int roster, int fortnights, double rise, int after,
            SplittableRandom random) {
        var simulatedTeam = new SimulatedTeam(assumptions, roster, random.split());
        Map<Noise, Watch> watches = new EnumMap<>(Noise.class);
        for (Noise noise : Noise.values()) {
            watches.put(noise, new Watch(noise, assumptions.usual(), random.split()));
        }
        for (int week = 0; week < 2 * fortnights; week += 2) {
            Tally tally = simulatedTeam.fortnight(week < after ? 0 : rise, week + 1 < after ? 0 : rise);
            watches.values().forEach(watch -> watch.take(tally));
        }
        Map<Noise, Course> courses = new EnumMap<>(Noise.class);
        watches.forEach((noise, watch) -> courses.put(noise, watch.course()));
        return courses;
    }

    private void take(Tally tally) {
        Optional<UnitObservation> reading = noise.release(tally, random);
        DetectionStep detectionStep = DETECTOR.step(state, reading.orElse(null));
        count(detectionStep.assessment());
        state = detectionStep.state();
        severities.add(state.episode().severity());
    }

    private void count(@Nullable Assessment assessment) {
        if (assessment == null) {
            withheld++;
        }
        else {
            int one = assessment.z() > SURPRISING ? 1 : 0;
            surprising += one;
            quiet += state.episode().open() ? 0 : 1;
            surprisingQuiet += state.episode().open() ? 0 : one;
        }
    }

    private Course course() {
        return new Course(severities, withheld, surprising, quiet, surprisingQuiet);
    }

}
