package org.respite.ingest.privacy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.respite.contract.catalogue.Catalogue;

/** Whatever is on the topic of policies, it is followed or skipped, and counted. */
public final class PolicyInForceFuzz {

    private static final SeriesDescriptions SERIES = SeriesDescriptions.of(Catalogue.shipped());

    private PolicyInForceFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] value) {
        var meters = new SimpleMeterRegistry();
        new PolicyInForce(SERIES, meters).take(0, value);
        double counted = meters.get("respite.privacy.policies")
            .counters()
            .stream()
            .mapToDouble(each -> each.count())
            .sum();
        if (counted != 1) {
            throw new IllegalStateException("counted: " + counted + " (expected: 1)");
        }
    }

}
