package org.respite.scoring.noise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bits of HMAC(seed, purpose | 0), HMAC(seed, purpose | 1), … one after the other.
 * {@code SecureRandom} would not do: given the same seed it does not repeat itself.
 */
final class HmacBits implements Bits {

    private final Hmac hmac;

    private final byte[] purpose;

    private ByteBuffer block = ByteBuffer.allocate(0);

    private long blocks;

    private long word;

    private int unread;

    HmacBits(byte[] seed, String purpose) {
        this.hmac = new Hmac(seed);
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long next(int bits) {
        long drawn = 0;
        for (int missing = bits; missing > 0;) {
            if (unread == 0) {
                nextWord();
            }
            int taken = Math.min(missing, unread);
            drawn = (drawn << taken) | (word >>> (Long.SIZE - taken));
            word <<= taken;
            unread -= taken;
            missing -= taken;
        }
        return drawn;
    }

    private void nextWord() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(hmac.ofFields(purpose, Hmac.bytes(blocks++)));
        }
        word = block.getLong();
        unread = Long.SIZE;
    }

}
