package org.respite.ingest.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Pseudonyms;

class TinkTest {

    private static final UUID CHECK_IN = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private static final Person ANA = new Person("lakeside", "ana");

    @BeforeAll
    static void register() throws GeneralSecurityException {
        PrfConfig.register();
        AeadConfig.register();
    }

    @Test
    void theKeyMakesThePseudonym() throws GeneralSecurityException {
        KeysetHandle key = newKey(PredefinedPrfParameters.HMAC_SHA256_PRF);
        String contributor = new Pseudonyms(new TinkFunction(key)).contributor(ANA, 35);

        assertThat(new Pseudonyms(new TinkFunction(key)).contributor(ANA, 35)).isEqualTo(contributor);
        assertThat(
                new Pseudonyms(new TinkFunction(newKey(PredefinedPrfParameters.HMAC_SHA256_PRF))).contributor(ANA, 35))
            .isNotEqualTo(contributor);
    }

    @Test
    void aSealOpensForItsCheckInAlone() throws GeneralSecurityException {
        var seal = new TinkSeal(newKey(PredefinedAeadParameters.AES256_GCM));
        String sealed = seal.seal(ANA, CHECK_IN);

        assertThat(seal.open(sealed, CHECK_IN)).isEqualTo(ANA);
        assertThatIllegalArgumentException().isThrownBy(() -> seal.open(sealed, UUID.randomUUID()))
            .withMessage("seal: does not open (expected: sealed for this check-in)");
    }

    @Test
    void aSealDoesNotOpenWithAnotherKey() throws GeneralSecurityException {
        String sealed = new TinkSeal(newKey(PredefinedAeadParameters.AES256_GCM)).seal(ANA, CHECK_IN);
        var other = new TinkSeal(newKey(PredefinedAeadParameters.AES256_GCM));

        assertThatIllegalArgumentException().isThrownBy(() -> other.open(sealed, CHECK_IN));
    }

    @Test
    void sealsNeitherRepeatNorTellHowLongANameIs() throws GeneralSecurityException {
        var seal = new TinkSeal(newKey(PredefinedAeadParameters.AES256_GCM));
        String sealed = seal.seal(ANA, CHECK_IN);

        assertThat(seal.seal(ANA, CHECK_IN)).isNotEqualTo(sealed);
        assertThat(seal.seal(new Person("lakeside", "anastasia.papadopoulou@lakeside.example"), CHECK_IN))
            .hasSameSizeAs(sealed);
    }

    /** The contract's length of a check-in has room for it. */
    @Test
    void theLongestSealHas728Characters() throws GeneralSecurityException {
        var longest = new Person("o".repeat(64), "\u4e2d".repeat(128));

        assertThat(new TinkSeal(newKey(PredefinedAeadParameters.AES256_GCM)).seal(longest, CHECK_IN)).hasSize(728);
    }

    @Test
    void aPersonsKeyOpensForItsOwnerAndWithTheServicesKeyAlone() throws GeneralSecurityException {
        var keys = new TinkPersonKeys(newKey(PredefinedAeadParameters.AES256_GCM));
        var others = new TinkPersonKeys(newKey(PredefinedAeadParameters.AES256_GCM));
        byte[] wrapped = keys.create("ana");
        byte[] sealed = keys.open(wrapped, "ana").seal(new byte[] { 4, 7 }, "entry");

        assertThat(keys.open(wrapped, "ana").open(sealed, "entry")).containsExactly(4, 7);
        assertThatIllegalStateException().isThrownBy(() -> keys.open(wrapped, "ana").open(sealed, "other"))
            .withMessage("entry: does not open (expected: sealed for this place)");
        assertThatIllegalStateException().isThrownBy(() -> keys.open(wrapped, "ben"))
            .withMessage("person's key: does not open (expected: one made for this owner)");
        assertThatIllegalStateException().isThrownBy(() -> others.open(wrapped, "ana"));
        byte[] next = keys.create("ana");
        assertThatIllegalStateException().isThrownBy(() -> keys.open(next, "ana").open(sealed, "entry"));
    }

    private static KeysetHandle newKey(Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.generateNew(kind);
    }

}
