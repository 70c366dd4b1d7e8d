package org.respite.alert.notification.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String OTHER = Base64.getEncoder()
        .encodeToString("another key, 32 bytes in length.".getBytes());

    private final Vault vault = new Vault(List.of(KEY), false);

    @Test
    void opensWhatItSealedAndTellsNothingMeanwhile() {
        var sealed = vault.seal("sub-a", "https://hooks.example/T0KEN");

        assertThat(sealed).doesNotContain("T0KEN").isNotEqualTo(vault.seal("sub-a", "https://hooks.example/T0KEN"));
        assertThat(vault.open("sub-a", sealed)).isEqualTo("https://hooks.example/T0KEN");
    }

    @Test
    void opensNothingUnderAnotherKeyOrForAnotherSubscription() {
        var sealed = vault.seal("sub-a", "https://hooks.example/T0KEN");

        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(List.of(OTHER), false).open("sub-a", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(List.of(), false).open("sub-a", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.open("sub-b", sealed));
    }

    @Test
    void opensWithAKeyWhatWasKeptWithoutOne() {
        assertThat(vault.open("sub-a", new Vault(List.of(), true).seal("sub-a", "x"))).isEqualTo("x");
    }

    @Test
    void wantsAKeyOf32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(List.of("c2hvcnQ="), false))
            .withMessage("key (expected: the Base64 of 32 bytes)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(List.of(KEY, "not Base64"), false))
            .withMessage("key (expected: the Base64 of 32 bytes)");
    }

    @Test
    void opensWithAnyOfItsKeysAndSealsWithTheNewest() {
        var before = vault.seal("sub-a", "x");
        var after = new Vault(List.of(OTHER, KEY), false);

        assertThat(after.open("sub-a", before)).isEqualTo("x");
        assertThat(new Vault(List.of(OTHER), false).open("sub-a", after.seal("sub-a", "y"))).isEqualTo("y");
        assertThat(new Vault(List.of(OTHER), false).open("sub-a", after.renewed("sub-a", before))).isEqualTo("x");
        assertThat(after.renewed("sub-a", after.renewed("sub-a", "plain:z"))).startsWith("aes:");
        assertThat(vault.renewed("sub-a", before)).isEqualTo(before);
    }

    @Test
    void opensWhatEarlierVersionsSealed() {
        assertThat(vault.open("sub-0123456789abcdef0123",
                "aes:AAECAwQFBgcICQoL4L9HInPHoNaqFz2Oji27dDUB2PbastuIr4hMUYK9gRw3HY8na6+4"))
            .isEqualTo("https://hooks.example/T");
    }

    @Test
    void keepsNothingInTheOpenUnlessThatIsAllowed() {
        var open = new Vault(List.of(), false);

        assertThat(open.takesMore()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> open.seal("sub-a", "x"));
        assertThat(open.open("sub-a", "plain:x")).isEqualTo("x");
        assertThat(open.renewed("sub-a", "plain:x")).isEqualTo("plain:x");
        assertThat(new Vault(List.of(), true).seal("sub-a", "x")).isEqualTo("plain:x");
    }

}
