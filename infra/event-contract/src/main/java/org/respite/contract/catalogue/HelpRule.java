package org.respite.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.respite.contract.checkin.Answer;

/**
 * Answers after which ways to talk to somebody are shown at once, to the one who answers
 * and to nobody else. Part of the catalogue, so that no setting takes it away.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({ @JsonSubTypes.Type(HelpRule.AtLeast.class), @JsonSubTypes.Type(HelpRule.SumAtMost.class),
        @JsonSubTypes.Type(HelpRule.Count.class) })
public sealed interface HelpRule {

    boolean isMetBy(Map<String, Answer> answers);

    /** Whether there are answers to these items that meet it, and others that do not. */
    boolean fits(Map<String, Item> items);

    /** One answer that is this high, or higher. */
    record AtLeast(String item, int atLeast) implements HelpRule {

        @Override
        public boolean isMetBy(Map<String, Answer> answers) {
            return rating(answers, item).filter(value -> value >= atLeast).isPresent();
        }

        @Override
        public boolean fits(Map<String, Item> items) {
            return items.get(item) instanceof Item.Scale scale && scale.min() < atLeast && atLeast <= scale.max();
        }

    }

    /** Answers that together are this low, or lower; met only if all are given. */
    record SumAtMost(List<String> items, int sumAtMost) implements HelpRule {

        public SumAtMost {
            items = List.copyOf(items);
        }

        @Override
        public boolean isMetBy(Map<String, Answer> answers) {
            List<Integer> given = items.stream().flatMap(item -> rating(answers, item).stream()).toList();
            return given.size() == items.size() && sum(given) <= sumAtMost;
        }

        @Override
        public boolean fits(Map<String, Item> asked) {
            List<Item.Scale> scales = items.stream()
                .distinct()
                .map(asked::get)
                .filter(Item.Scale.class::isInstance)
                .map(Item.Scale.class::cast)
                .toList();
            return scales.size() == items.size() && sum(scales.stream().map(Item.Scale::min).toList()) <= sumAtMost
                    && sumAtMost < sum(scales.stream().map(Item.Scale::max).toList());
        }

        private static int sum(List<Integer> values) {
            return values.stream().mapToInt(Integer::intValue).sum();
        }

    }

    /** So many signs of one list at once, or more. */
    record Count(String item, int count) implements HelpRule {

        @Override
        public boolean isMetBy(Map<String, Answer> answers) {
            return answers.get(item) instanceof Answer.Signs(List<String> chosen) && chosen.size() >= count;
        }

        @Override
        public boolean fits(Map<String, Item> items) {
            return items.get(item) instanceof Item.Checklist list && 0 < count && count <= list.options().size();
        }

    }

    private static Optional<Integer> rating(Map<String, Answer> answers, String item) {
        return answers.get(item) instanceof Answer.Rating(int value) ? Optional.of(value) : Optional.empty();
    }

}
