package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String OTHER = Base64.getEncoder()
        .encodeToString("another key, 32 bytes in length.".getBytes());

    private final SecretCipher secretCipher = new SecretCipher(List.of(KEY), false);

    @Test
    void opensWhatItSealedAndTellsNothingMeanwhile() {
        var sealed = secretCipher.seal("sub-a", "https://hooks.example/T0KEN");

        assertThat(sealed).doesNotContain("T0KEN")
            .isNotEqualTo(secretCipher.seal("sub-a", "https://hooks.example/T0KEN"));
        assertThat(secretCipher.open("sub-a", sealed)).isEqualTo("https://hooks.example/T0KEN");
    }

    @Test
    void opensNothingUnderAnotherKeyOrForAnotherSubscription() {
        var sealed = secretCipher.seal("sub-a", "https://hooks.example/T0KEN");

        assertThatIllegalArgumentException()
            .isThrownBy(() -> new SecretCipher(List.of(OTHER), false).open("sub-a", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretCipher(List.of(), false).open("sub-a", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> secretCipher.open("sub-b", sealed));
    }

    @Test
    void opensWithAKeyWhatWasKeptWithoutOne() {
        assertThat(secretCipher.open("sub-a", new SecretCipher(List.of(), true).seal("sub-a", "x"))).isEqualTo("x");
    }

    @Test
    void wantsAKeyOf32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretCipher(List.of("c2hvcnQ="), false))
            .withMessage("key (expected: the Base64 of 32 bytes)");
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretCipher(List.of(KEY, "not Base64"), false))
            .withMessage("key (expected: the Base64 of 32 bytes)");
    }

    @Test
    void opensWithAnyOfItsKeysAndSealsWithTheNewest() {
        var before = secretCipher.seal("sub-a", "x");
        var after = new SecretCipher(List.of(OTHER, KEY), false);

        assertThat(after.open("sub-a", before)).isEqualTo("x");
        assertThat(new SecretCipher(List.of(OTHER), false).open("sub-a", after.seal("sub-a", "y"))).isEqualTo("y");
        assertThat(new SecretCipher(List.of(OTHER), false).open("sub-a", after.renewed("sub-a", before)))
            .isEqualTo("x");
        assertThat(after.renewed("sub-a", after.renewed("sub-a", "plain:z"))).startsWith("aes:");
        assertThat(secretCipher.renewed("sub-a", before)).isEqualTo(before);
    }

    @Test
    void opensWhatEarlierVersionsSealed() {
        assertThat(secretCipher.open("sub-0123456789abcdef0123",
                "aes:AAECAwQFBgcICQoL4L9HInPHoNaqFz2Oji27dDUB2PbastuIr4hMUYK9gRw3HY8na6+4"))
            .isEqualTo("https://hooks.example/T");
    }

    /** A version that is taken back has to tell people, too. */
    @Test
    void earlierVersionsOpenWhatIsSealedNow() throws GeneralSecurityException {
        var sealed = secretCipher.seal("sub-a", "https://hooks.example/T0KEN");

        assertThat(openedBeforeTink("sub-a", sealed)).isEqualTo("https://hooks.example/T0KEN");
    }

    /** As the versions before Tink did. */
    private static String openedBeforeTink(String owner, String kept) throws GeneralSecurityException {
        byte[] both = Base64.getDecoder().decode(kept.substring("aes:".length()));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(new byte[32], "AES"),
                new GCMParameterSpec(128, both, 0, 12));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return new String(cipher.doFinal(both, 12, both.length - 12), StandardCharsets.UTF_8);
    }

    @Test
    void opensNothingThatWasCutShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> secretCipher.open("sub-a", "aes:AAEC"))
            .withMessage("key (expected: the one it was sealed with)");
    }

    @Test
    void keepsNothingInTheOpenUnlessThatIsAllowed() {
        var open = new SecretCipher(List.of(), false);

        assertThat(open.takesMore()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> open.seal("sub-a", "x"));
        assertThat(open.open("sub-a", "plain:x")).isEqualTo("x");
        assertThat(open.renewed("sub-a", "plain:x")).isEqualTo("plain:x");
        assertThat(new SecretCipher(List.of(), true).seal("sub-a", "x")).isEqualTo("plain:x");
    }

}
