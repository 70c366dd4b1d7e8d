package org.respite.scoring.noise;

import java.util.Arrays;

/** Keys for tests: fixed, so that what holds once holds always. */
final class Seeds {

    private Seeds() {
    }

    static byte[] of(int number) {
        byte[] seed = new byte[Hmac.BYTES];
        Arrays.fill(seed, (byte) number);
        return seed;
    }

}
