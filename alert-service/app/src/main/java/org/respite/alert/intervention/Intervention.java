package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisational step.
 *
 * @param what it is, in a sentence
 * @param dimensions of burnout it is meant to change, as series
 * @param drivers series it addresses
 * @param decides the role that can decide it
 * @param weeks until an effect may be seen
 * @param typicalReduction points of the 0–100 index; absent where no study allows to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Intervention(String id, String title, String what, List<String> dimensions, List<String> drivers, String decides,
        String effort, Weeks weeks, Evidence evidence,
        @JsonSetter(nulls = Nulls.SET) @Nullable TypicalReduction typicalReduction) {

    Intervention {
        dimensions = List.copyOf(dimensions);
        drivers = List.copyOf(drivers);
    }

    /** Whether it addresses a driver or a dimension. */
    boolean addresses(String series) {
        return drivers.contains(series) || dimensions.contains(series);
    }

    record Weeks(int from, int to) {
    }

    /**
     * @param certainty {@code high}, {@code moderate}, {@code low} or {@code very low}
     * @param population in whom it was found
     * @param effect absent where no study gives one
     * @param sources ids of the catalogue's sources
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Evidence(String certainty, String summary, String population,
            @JsonSetter(nulls = Nulls.SET) @Nullable Effect effect, List<String> sources) {

        Evidence {
            sources = List.copyOf(sources);
        }
    }

    /**
     * @param of what changed
     * @param value in standard deviations; negative is less strain
     * @param low lower end of its 95 % interval, unless {@code of} says otherwise
     * @param high upper end
     */
    record Effect(String measure, String of, double value, double low, double high) {
    }

    /**
     * @param points by which strain fell
     * @param how it follows from the evidence
     */
    record TypicalReduction(int points, int low, int high, String how) {
    }

}
