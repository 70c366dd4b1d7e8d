package org.respite.local.demo;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns how someone is and how they work into whole answers on each item's scale. */
final class DemoAnswers {

    /**
     * Scatter of what does not count towards exhaustion, as a part of its scale. What
     * counts scatters by the person already.
     */
    private static final double SCATTER = 0.1;

    private final Random draw;

    private final double strain;

    private final Conditions change;

    DemoAnswers(Random draw, double strain, Conditions change) {
        this.draw = draw;
        this.strain = strain;
        this.change = change;
    }

    SortedMap<String, Integer> energy() {
        var answers = new TreeMap<String, Integer>();
        answers.put("energy", whole(10 - 9 * strain / 100, 1, 10));
        if (draw.nextBoolean()) {
            put(answers, "sleep", 4.5 - strain / 40, 1, 5);
        }
        return answers;
    }

    SortedMap<String, Integer> reflection() {
        var answers = new TreeMap<String, Integer>();
        answers.put("drained", whole(strain / 10, 0, 10));
        put(answers, "presence", 9 - strain / 20, 0, 10);
        put(answers, "fulfilment", 9 - strain / 25, 0, 10);
        return answers;
    }

    SortedMap<String, Integer> reflectionWithDrivers() {
        var answers = reflection();
        put(answers, "workload", 6.5 + change.workload(), 0, 10);
        put(answers, "say", 6 + change.say(), 0, 10);
        put(answers, "roleClarity", 7, 0, 10);
        put(answers, "supervision", 6.5 + change.supervision(), 0, 10);
        put(answers, "documentation", 6 + change.documentation(), 0, 10);
        put(answers, "offHours", 1.5 + change.offHours(), 0, 7);
        put(answers, "caseload", 92 + change.caseload(), 0, 200);
        put(answers, "exercise", 2.5, 0, 7);
        put(answers, "people", 3.5 - strain / 100, 1, 5);
        return answers;
    }

    private void put(SortedMap<String, Integer> answers, String item, double mean, int min, int max) {
        answers.put(item, whole(mean + SCATTER * (max - min) * draw.nextGaussian(), min, max));
    }

    private static int whole(double answer, int min, int max) {
        return Math.clamp(Math.round(answer), min, max);
    }

}
