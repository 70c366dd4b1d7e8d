package org.respite.attack.finding;

/**
 * A figure an attack came to and how far it may go.
 *
 * @param figure what was measured
 * @param value as measured
 * @param limit how far it may go
 */
public record Measurement(String figure, double value, Limit limit) {

    public static Measurement atMost(String figure, double value, double bound, double margin) {
        return new Measurement(figure, value, new Limit.AtMost(bound, margin));
    }

    public static Measurement atLeast(String figure, double value, double bound, double margin) {
        return new Measurement(figure, value, new Limit.AtLeast(bound, margin));
    }

    /** For what must not happen at all. */
    public static Measurement none(String figure, long count) {
        return atMost(figure, (double) count, 0, 0);
    }

    public boolean holds() {
        return limit.admits(value);
    }

}
