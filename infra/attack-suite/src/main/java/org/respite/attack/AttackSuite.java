package org.respite.attack;

import java.util.List;

/** All attacks there are, by number. */
final class AttackSuite {

    private AttackSuite() {
    }

    static List<Attack> all() {
        return List.of(new ScoreInference(), new PresenceInference(), new JoinerDifferencing(), new RepeatedReading(),
                new ReplayForSecondDraw(), new LateCorrection(), new ComplementOfParents(), new ThresholdEdge(),
                new AllSurfacesJoined(), new AlertsTellMore(), new LiveTiming(), new ResponseShape(),
                new MetricsProbe(), new CanaryHunt(), new AlertPrincipalOnKafka(), new BallotStuffing(),
                new NoisePrediction());
    }

}
