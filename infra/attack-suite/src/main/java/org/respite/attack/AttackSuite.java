package org.respite.attack;

import java.util.List;

/** All attacks there are. */
final class AttackSuite {

    private AttackSuite() {
    }

    static List<Attack> all() {
        return List.of(new ScoreInference(), new PresenceInference(), new JoinerDifferencing(),
                new ReplayForSecondDraw(), new LateCorrection(), new ComplementOfParents(), new ThresholdEdge(),
                new AllSurfacesJoined(), new MetricsProbe(), new BallotStuffing(), new NoisePrediction());
    }

}
