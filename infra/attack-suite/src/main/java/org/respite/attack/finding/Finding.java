package org.respite.attack.finding;

import java.util.List;

/** What became of one attack. */
public sealed interface Finding {

    /** Whatever went further than it may. */
    List<Measurement> tooFar();

    /** It was tried. */
    record Tried(List<Measurement> measurements) implements Finding {

        public Tried {
            measurements = List.copyOf(measurements);
            if (measurements.isEmpty()) {
                throw new IllegalArgumentException("measurements: none (expected: one at least)");
            }
        }

        @Override
        public List<Measurement> tooFar() {
            return measurements.stream().filter(measured -> !measured.holds()).toList();
        }

    }

    /** The attempt cannot be made on this system, which says nothing about the system. */
    record NotApplicable(String reason) implements Finding {

        @Override
        public List<Measurement> tooFar() {
            return List.of();
        }

    }

}
