package org.respite.attack.statistics;

import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * The probability that an output of world 1 exceeds one of world 0, ties counted half:
 * 0.5 if no threshold tells the worlds apart.
 *
 * @param value 0 to 1
 * @param standardError of {@code value} if the worlds do not differ
 */
public record Auc(double value, double standardError) {

    /** By the rank sum of Mann and Whitney (1947). */
    public static Auc of(TwoWorlds worlds) {
        int zeros = worlds.without().length;
        int ones = worlds.with().length;
        double[] ranks = new NaturalRanking().rank(concatenated(worlds));
        double rankSum = 0;
        for (int i = zeros; i < ranks.length; i++) {
            rankSum += ranks[i];
        }
        double wins = rankSum - ones * (ones + 1.0) / 2;
        return new Auc(wins / ((double) zeros * ones), Math.sqrt((zeros + ones + 1) / (12.0 * zeros * ones)));
    }

    private static double[] concatenated(TwoWorlds worlds) {
        double[] all = new double[worlds.without().length + worlds.with().length];
        System.arraycopy(worlds.without(), 0, all, 0, worlds.without().length);
        System.arraycopy(worlds.with(), 0, all, worlds.without().length, worlds.with().length);
        return all;
    }

    /** How far from 0.5, whichever way. */
    public double distance() {
        return Math.abs(value - 0.5);
    }

}
