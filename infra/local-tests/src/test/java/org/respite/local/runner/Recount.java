package org.respite.local.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.respite.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/**
 * What a file's check-ins add up to, counted in the plainest way: per person and item the
 * mean, in per cent of the item's range; per person the mean of those, rounded half up;
 * per unit the sum around a centre. For a file within one fortnight.
 */
final class Recount {

    private final Map<String, Map<String, List<Double>>> answers = new HashMap<>();

    private final Map<String, Set<String>> people = new HashMap<>();

    Recount(Collection<String> lines) {
        var seen = new HashSet<String>();
        lines.stream()
            .map(ContractJson.MAPPER::readTree)
            .filter(line -> seen.add(line.at("/checkIn/id").asString()))
            .forEach(this::add);
    }

    Set<String> units() {
        return people.keySet();
    }

    int count(String unit) {
        return people.getOrDefault(unit, Set.of()).size();
    }

    long sum(String unit, int centre, int clipWidth) {
        return people.getOrDefault(unit, Set.of())
            .stream()
            .mapToLong(person -> Math.clamp(index(person) - centre, -clipWidth / 2, clipWidth / 2))
            .sum();
    }

    private void add(JsonNode line) {
        String person = line.path("subject").asString();
        people.computeIfAbsent(line.path("unit").asString(), _ -> new HashSet<>()).add(person);
        line.at("/checkIn/answers").properties().forEach(answer -> {
            double value = answer.getValue().asInt();
            switch (answer.getKey()) {
                case "drained" -> add(person, "drained", 100 * value / 10);
                case "energy" -> add(person, "energy", 100 * (10 - value) / 9);
                default -> {
                    // Counts towards other series.
                }
            }
        });
    }

    private void add(String person, String item, double percent) {
        answers.computeIfAbsent(person, _ -> new HashMap<>())
            .computeIfAbsent(item, _ -> new ArrayList<>())
            .add(percent);
    }

    private long index(String person) {
        double mean = answers.getOrDefault(person, Map.of())
            .values()
            .stream()
            .mapToDouble(Recount::mean)
            .average()
            .orElseThrow();
        // A half can come out a hair below in binary; none of these means lies so close
        // otherwise.
        return (long) Math.floor(mean + 0.5 + 1e-9);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

}
