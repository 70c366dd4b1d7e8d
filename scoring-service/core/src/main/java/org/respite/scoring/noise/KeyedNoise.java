package org.respite.scoring.noise;

import java.nio.charset.StandardCharsets;

/**
 * Noise as a function of a window key, so that a crash or a replay repeats a draw and
 * never gets a second one. The seed covers a digest of the inputs: noise that followed
 * from the label alone would be the same under corrected inputs, and the difference of
 * two versions would be the exact change in the data.
 *
 * <p>
 * The promise holds against everyone without the window key (HMAC-SHA-256 taken as a
 * pseudo-random function); key and cell together give the exact figures.
 */
public final class KeyedNoise implements NoiseSource {

    private static final String VERSION = "respite-noise/1";

    private final byte[] windowKey;

    /**
     * @throws IllegalArgumentException if the key is shorter than 32 bytes
     */
    public KeyedNoise(byte[] windowKey) {
        this.windowKey = windowKey.clone();
        new Hmac(this.windowKey);
    }

    @Override
    public CellNoise draw(CellLabel label, byte[] canonicalInputs, NoiseScale scale) {
        byte[] seed = seed(label, canonicalInputs, scale);
        long sum = new DiscreteGaussian(Fraction.of(scale.sumVariance())).sample(new HmacBits(seed, "sum"));
        long count = new DiscreteGaussian(scale.countVariance()).sample(new HmacBits(seed, "count"));
        return new CellNoise(sum, count);
    }

    private byte[] seed(CellLabel label, byte[] canonicalInputs, NoiseScale scale) {
        var hmac = new Hmac(windowKey);
        byte[] inputDigest = hmac.ofFields(text(VERSION), text("inputs"), canonicalInputs);
        return hmac.ofFields(text(VERSION), text("seed"), text(label.organisation()), text(label.unit()),
                text(label.cadence()), Hmac.bytes(label.period()), text(label.series()),
                Hmac.bytes(scale.sumVariance()), Hmac.bytes(scale.countVariance().numerator()),
                Hmac.bytes(scale.countVariance().denominator()), inputDigest);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "KeyedNoise[hidden]";
    }

}
