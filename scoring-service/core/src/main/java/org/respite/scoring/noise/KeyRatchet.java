package org.respite.scoring.noise;

/**
 * One chain of keys per organisation. The chain key moves on with every period and the
 * one before it is destroyed, so whoever gets hold of today's cannot compute the noise of
 * a period already published: that would mean to invert HMAC-SHA-256.
 */
public final class KeyRatchet {

    private KeyRatchet() {
    }

    /** The chain key of the next period. */
    public static byte[] next(byte[] chainKey) {
        return new Hmac(chainKey).of("next");
    }

    /** The key for the noise of this period; it tells nothing about the chain key. */
    public static byte[] windowKey(byte[] chainKey) {
        return new Hmac(chainKey).of("window");
    }

}
