package org.respite.attack.statistics;

import java.util.Arrays;

/**
 * How many bits a figure says about a coin that was tossed each time before it was read.
 *
 * @param bits at least 0; by chance a little above
 * @param tosses how many
 */
public record MutualInformation(double bits, int tosses) {

    private static final int BINS = 8;

    /**
     * By counting: a figure of more than eight values is cut into eight parts that are as
     * large as one another.
     */
    public static MutualInformation of(double[] figure, boolean[] coin) {
        double[] cuts = cuts(figure);
        var joint = new int[cuts.length + 1][2];
        for (int i = 0; i < figure.length; i++) {
            joint[bin(figure[i], cuts)][coin[i] ? 1 : 0]++;
        }
        return new MutualInformation(bits(joint, figure.length), figure.length);
    }

    private static double[] cuts(double[] figure) {
        double[] distinct = Arrays.stream(figure).sorted().distinct().toArray();
        if (distinct.length <= BINS) {
            return distinct;
        }
        double[] sorted = Arrays.stream(figure).sorted().toArray();
        var cuts = new double[BINS];
        Arrays.setAll(cuts, i -> sorted[i * sorted.length / BINS]);
        return Arrays.stream(cuts).distinct().toArray();
    }

    private static int bin(double value, double[] cuts) {
        int found = Arrays.binarySearch(cuts, value);
        return found >= 0 ? found : -found - 1;
    }

    private static double bits(int[][] joint, int all) {
        double ones = Arrays.stream(joint).mapToInt(bin -> bin[1]).sum();
        double bits = 0;
        for (int[] bin : joint) {
            double inBin = (double) bin[0] + bin[1];
            bits += part(bin[0], inBin * (all - ones) / all, all) + part(bin[1], inBin * ones / all, all);
        }
        return Math.max(0, bits);
    }

    private static double part(int seen, double expected, int all) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected) / Math.log(2) / all;
    }

    /**
     * What chance alone does not reach: 2 N ln 2 times the bits is χ² of at most eight
     * degrees of freedom, and above 50 once in ten million figures.
     */
    public static double margin(int tosses) {
        return 50 / (2 * tosses * Math.log(2));
    }

}
