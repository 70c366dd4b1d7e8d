package org.respite.scoring.noise;

/**
 * The noise of one cell. Whoever knows it knows the figures under it, so it prints as
 * nothing.
 *
 * @param sum added to the sum of centred scores
 * @param count added to the number of contributors
 */
public record CellNoise(long sum, long count) {

    @Override
    public String toString() {
        return "CellNoise[hidden]";
    }

}
