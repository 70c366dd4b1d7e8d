package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.ContractJson;

/**
 * The steps to choose from, as {@code catalogue.json} has them.
 *
 * @param sources id → where it was found
 * @param steps in the order shown
 */
record InterventionCatalogue(Map<String, Source> sources, List<Intervention> steps) {

    private static final String FILE = "catalogue.json";

    InterventionCatalogue {
        sources = Map.copyOf(sources);
        steps = List.copyOf(steps);
    }

    /**
     * @param citation as one writes it
     * @param doi absent where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String citation, @JsonSetter(nulls = Nulls.SET) @Nullable String doi,
            @JsonSetter(nulls = Nulls.SET) @Nullable String url) {
    }

    static InterventionCatalogue shipped() {
        try (InputStream json = InterventionCatalogue.class.getResourceAsStream(FILE)) {
            return ContractJson.MAPPER.readValue(Objects.requireNonNull(json, FILE), InterventionCatalogue.class);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Intervention> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Of a step that has left the catalogue: its id. */
    String titleOf(String id) {
        return step(id).map(Intervention::title).orElse(id);
    }

    /** Every driver and dimension that some step addresses. */
    SortedSet<String> series() {
        return steps.stream()
            .flatMap(step -> Stream.concat(step.drivers().stream(), step.dimensions().stream()))
            .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

}
