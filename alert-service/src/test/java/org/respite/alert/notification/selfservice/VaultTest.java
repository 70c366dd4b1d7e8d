package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String OTHER = Base64.getEncoder()
        .encodeToString("another key, 32 bytes in length.".getBytes());

    private final Vault vault = new Vault(KEY);

    @Test
    void opensWhatItSealedAndTellsNothingMeanwhile() {
        var sealed = vault.seal("sub-a", "https://hooks.example/T0KEN");

        assertThat(sealed).doesNotContain("T0KEN").isNotEqualTo(vault.seal("sub-a", "https://hooks.example/T0KEN"));
        assertThat(vault.open("sub-a", sealed)).isEqualTo("https://hooks.example/T0KEN");
    }

    @Test
    void opensNothingUnderAnotherKeyOrForAnotherSubscription() {
        var sealed = vault.seal("sub-a", "https://hooks.example/T0KEN");

        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(OTHER).open("sub-a", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(null).open("sub-a", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.open("sub-b", sealed));
    }

    @Test
    void opensWithAKeyWhatWasKeptWithoutOne() {
        assertThat(vault.open("sub-a", new Vault(null).seal("sub-a", "x"))).isEqualTo("x");
    }

    @Test
    void wantsAKeyOf32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault("c2hvcnQ="))
            .withMessage("key (expected: the Base64 of 32 bytes)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault("not Base64"))
            .withMessage("key (expected: the Base64 of 32 bytes)");
    }

}
