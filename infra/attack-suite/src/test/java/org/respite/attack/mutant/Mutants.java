package org.respite.attack.mutant;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.respite.attack.core.CoreParts;
import org.respite.scoring.noise.CellNoise;
import org.respite.scoring.noise.NoNoise;
import org.respite.scoring.noise.NoiseSource;

/** All twelve. */
public final class Mutants {

    private Mutants() {
    }

    public static List<Mutant> all() {
        return List.of(noise("σ × 0.8", keyed -> new LessNoise(keyed, 80), 1, 17),
                noise("σ × 0.5", keyed -> new LessNoise(keyed, 50), 1, 2, 17),
                noise("no noise", _ -> new NoNoise(), 1, 2, 3, 17),
                noise("noise seeded with the team's id", _ -> new SeededByTeam(), 3, 17),
                noise("digest missing", Mutants::withoutDigest, 6),
                part("clip missing", parts -> parts.withReleasing(new NotClipped(parts.releasing())), 1, 16),
                noise("n exact", Mutants::withExactCount, 2, 17),
                part("ledger off", parts -> parts.withLedger((_, _) -> true), 5, 6),
                part("parent from raw data", parts -> parts.withReleasing(new ParentsFromRawData(parts.releasing())),
                        7),
                part("per-check-in contribution", parts -> parts.withCounting(new PerCheckIn(parts.counting())), 16),
                part("live counter metric", parts -> parts.withMetering(new LiveCounter()), 13),
                part("bytes of check-ins as long as they are", parts -> parts.withMetering(new UnpaddedBytes()), 13));
    }

    private static Mutant noise(String fault, UnaryOperator<NoiseSource> noise, Integer... caughtBy) {
        return part(fault, parts -> parts.withNoise(noise), caughtBy);
    }

    private static Mutant part(String fault, UnaryOperator<CoreParts> put, Integer... caughtBy) {
        return new Mutant(fault, put, Set.of(caughtBy));
    }

    private static NoiseSource withoutDigest(NoiseSource keyed) {
        return (label, _, scale) -> keyed.draw(label, new byte[0], scale);
    }

    private static NoiseSource withExactCount(NoiseSource keyed) {
        return (label, inputs, scale) -> new CellNoise(keyed.draw(label, inputs, scale).sum(), 0);
    }

}
