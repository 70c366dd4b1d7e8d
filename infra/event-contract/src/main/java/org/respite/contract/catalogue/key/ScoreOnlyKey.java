package org.respite.contract.catalogue.key;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The key of an inventory whose words are not ours to show. There is no total over its
 * scales but where its authors have one.
 *
 * @param id such as {@code cbi}
 * @param name of the inventory
 * @param source where its key is published
 * @param numbering which form the item numbers are those of
 * @param answers how answers are numbered
 * @param missingData whose rule it is that says how many answers a score needs
 * @param min the lowest answer
 * @param max the highest
 */
public record ScoreOnlyKey(String id, String name, String source, String numbering, String answers, String missingData,
        int min, int max, List<KeyedScale> scales) {

    public ScoreOnlyKey {
        scales = List.copyOf(scales);
        if (min >= max) {
            throw new IllegalArgumentException(id + ": max: " + max + " (expected: > " + min + ")");
        }
    }

    /** The numbers of all items that any scale counts. */
    public Set<Integer> items() {
        return scales.stream().flatMap(scale -> scale.items().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * By scale; one that too little was answered of is left out.
     * @param given answers by item number, as they were given: nothing turned round
     * @throws IllegalArgumentException if there is an item or an answer that the
     * inventory does not have
     */
    public SequencedMap<String, ScaleScore> score(Map<Integer, Integer> given) {
        if (!items().containsAll(given.keySet())
                || given.values().stream().anyMatch(answer -> answer < min || answer > max)) {
            throw new IllegalArgumentException(
                    id + ": answers (expected: " + min + ".." + max + ", to items of the inventory)");
        }
        SequencedMap<String, ScaleScore> scores = new LinkedHashMap<>();
        scales.forEach(scale -> scale.score(given, min, max).ifPresent(score -> scores.put(scale.id(), score)));
        return scores;
    }

}
