package org.respite.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be added up and subtracted from a set of sums: their integer row
 * space, worked out modulo a prime far larger than any coefficient that could matter.
 */
final class RowSpace {

    private static final long PRIME = 2_147_483_647;

    private final List<long[]> rows = new ArrayList<>();

    /**
     * Takes another sum into account.
     * @param coefficients how often each group of people is in it
     */
    void add(long[] coefficients) {
        long[] rest = reduced(coefficients);
        int pivot = pivot(rest);
        if (pivot < rest.length) {
            rows.add(scaled(rest, inverse(rest[pivot])));
        }
    }

    /** Whether the sums can be combined into this one. */
    boolean holds(long[] coefficients) {
        long[] rest = reduced(coefficients);
        return pivot(rest) == rest.length;
    }

    private long[] reduced(long[] coefficients) {
        long[] rest = coefficients.clone();
        for (long[] row : rows) {
            long factor = rest[pivot(row)];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = Math.floorMod(rest[i] - factor * row[i], PRIME);
            }
        }
        return rest;
    }

    private static int pivot(long[] row) {
        int pivot = 0;
        while (pivot < row.length && row[pivot] == 0) {
            pivot++;
        }
        return pivot;
    }

    private static long[] scaled(long[] row, long factor) {
        long[] scaled = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = row[i] * factor % PRIME;
        }
        return scaled;
    }

    /** By Fermat: x to the power of p − 2. */
    private static long inverse(long value) {
        long inverse = 1;
        long power = Math.floorMod(value, PRIME);
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            inverse = (exponent & 1) == 1 ? inverse * power % PRIME : inverse;
            power = power * power % PRIME;
        }
        return inverse;
    }

}
