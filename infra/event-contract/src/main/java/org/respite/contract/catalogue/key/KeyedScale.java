package org.respite.contract.catalogue.key;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One scale of an inventory.
 *
 * @param items their numbers on the inventory's own form
 * @param reversed those of them that are turned round before anything is added up
 * @param leastAnswered with fewer answers there is no score
 * @param highIsStrain whether a high score is the bad one
 */
public record KeyedScale(String id, List<Integer> items, List<Integer> reversed, ScaleFormula formula,
        int leastAnswered, boolean highIsStrain) {

    public KeyedScale {
        items = List.copyOf(items);
        reversed = List.copyOf(reversed);
        if (new HashSet<>(items).size() < items.size() || !items.containsAll(reversed)) {
            throw new IllegalArgumentException(id + ": items (expected: each once, the reversed among them)");
        }
        if (leastAnswered < 1 || leastAnswered > items.size()) {
            throw new IllegalArgumentException(
                    id + ": leastAnswered: " + leastAnswered + " (expected: 1.." + items.size() + ")");
        }
    }

    /** Empty if too little was answered. */
    Optional<ScaleScore> score(Map<Integer, Integer> answers, int min, int max) {
        List<Integer> given = items.stream()
            .flatMap(item -> Stream.ofNullable(answers.get(item))
                .map(answer -> reversed.contains(item) ? min + max - answer : answer))
            .toList();
        if (given.size() < leastAnswered) {
            return Optional.empty();
        }
        double mean = given.stream().mapToInt(Integer::intValue).average().orElseThrow();
        return Optional.of(new ScaleScore(formula.of(mean, items.size(), min, max), items.size() - given.size()));
    }

}
