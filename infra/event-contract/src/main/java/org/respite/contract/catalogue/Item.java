package org.respite.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Item.Scale.class, name = "scale"),
        @JsonSubTypes.Type(value = Item.Checklist.class, name = "checklist") })
public sealed interface Item {

    /** Unique within the instrument. */
    String id();

    boolean required();

    String text();

    /**
     * Whether nobody but its owner ever sees the answer, not even in a sum of many: it
     * counts towards no release, whatever is set.
     */
    boolean staysWithOwner();

    /**
     * A whole number between two ends.
     *
     * @param series what the answer counts towards in releases; absent if it stays in the
     * journal
     * @param reversed whether a high answer means little strain, so that 100 − POMP is
     * scored
     * @param ownersAlone {@code private} in JSON; absent for false
     * @param labels what each number says, from {@code min} to {@code max}; absent if
     * only the two ends say something
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scale(String id, boolean required, String text, int min, int max, String minLabel, String maxLabel,
            @JsonSetter(nulls = Nulls.SET) @Nullable String series, boolean reversed,
            @JsonProperty("private") @JsonSetter(nulls = Nulls.SET) @Nullable Boolean ownersAlone,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<String> labels) implements Item {

        public Scale {
            if (min >= max) {
                throw new IllegalArgumentException("max: " + max + " (expected: > " + min + ")");
            }
            int numbers = max - min + 1;
            if (labels != null && labels.size() != numbers) {
                throw new IllegalArgumentException("labels: " + labels.size() + " (expected: " + numbers + ")");
            }
            labels = labels == null ? null : List.copyOf(labels);
        }

        @Override
        public boolean staysWithOwner() {
            return Boolean.TRUE.equals(ownersAlone);
        }

    }

    /**
     * Any number of signs chosen from a list. For the journal; never in a release.
     *
     * @param options sign id and wording, in order
     * @param ownersAlone {@code private} in JSON, for those who read it there; no list is
     * anything else, whether it says so or not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checklist(String id, boolean required, String text, List<Option> options,
            @JsonProperty("private") @JsonSetter(nulls = Nulls.SET) @Nullable Boolean ownersAlone) implements Item {

        public Checklist {
            options = List.copyOf(options);
            ownersAlone = true;
        }

        @Override
        public boolean staysWithOwner() {
            return true;
        }

    }

    record Option(String id, String text) {
    }

}
