package org.respite.scoring.release;

import java.util.List;
import java.util.Set;
import org.respite.contract.catalogue.Catalogue;

/**
 * What may lie behind strain, such as workload: part of the context.
 *
 * @param names without the prefix of their series, at most four, each once
 */
public record ContextDrivers(List<String> names) {

    /** A series of its own for each one more would drown all of them in noise. */
    public static final int MOST = 4;

    /** What a leader can do most about, by the evidence on organisational measures. */
    public static final ContextDrivers STANDARD = new ContextDrivers(
            List.of("workload", "say", "supervision", "documentation"));

    private static final String PREFIX = "driver.";

    public ContextDrivers {
        names = List.copyOf(names);
        if (names.size() > MOST || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("drivers: " + names + " (expected: at most " + MOST + ", each once)");
        }
    }

    /**
     * Which of the names can be released: those the catalogue asks for, and not for its
     * owner's eyes alone.
     */
    public static List<String> offeredBy(Catalogue catalogue) {
        return named(catalogue.openSeries());
    }

    /** Which names can never be: those asked for their owner's eyes alone. */
    public static List<String> keptFrom(Catalogue catalogue) {
        return named(catalogue.privateSeries());
    }

    private static List<String> named(Set<String> series) {
        return series.stream()
            .filter(name -> name.startsWith(PREFIX))
            .map(name -> name.substring(PREFIX.length()))
            .toList();
    }

    /** As the catalogue calls them. */
    List<String> series() {
        return names.stream().map(PREFIX::concat).toList();
    }

}
