package org.respite.http.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with a key of its own. */
final class TestSeal implements SessionSeal {

    private static final int NONCE = 12;

    private final byte[] key = random(16);

    @Override
    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = random(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, place);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length),
                place);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        }
        catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("seal: does not open", foreign);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

}
