package org.respite.bench.detection;

import java.util.Arrays;

/**
 * What a program was asked for: {@code --units=500 --seed=20240101}.
 *
 * @param units teams to simulate
 * @param seed of all that is random
 */
record Arguments(int units, long seed) {

    static Arguments of(String... arguments) {
        return new Arguments(Math.toIntExact(number("--units=", arguments)), number("--seed=", arguments));
    }

    private static long number(String name, String... arguments) {
        return Arrays.stream(arguments)
            .filter(argument -> argument.startsWith(name))
            .map(argument -> Long.parseLong(argument.substring(name.length())))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name + " is missing (expected: a number)"));
    }
}
