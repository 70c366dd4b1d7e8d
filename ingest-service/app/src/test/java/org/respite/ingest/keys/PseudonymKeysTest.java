package org.respite.ingest.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.setting.InvalidConfigurationException;

class PseudonymKeysTest {

    private static final Person ANA = new Person("lakeside", "ana");

    /** The first day of block 36. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private static final long OLD = 17;

    /** Beyond what a signed number holds. */
    private static final long NEW = 4_000_000_000L;

    private final KeysetHandle one;

    private final KeysetHandle both;

    PseudonymKeysTest() throws GeneralSecurityException {
        one = KeysetHandle.newBuilder()
            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                .withFixedId((int) OLD)
                .makePrimary())
            .build();
        both = KeysetHandle.newBuilder(one)
            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                .withFixedId((int) NEW)
                .makePrimary())
            .build();
    }

    @BeforeAll
    static void register() throws GeneralSecurityException {
        PrfConfig.register();
    }

    @Test
    void aKeysetOfOneKeyNeedsNothingSaid() throws GeneralSecurityException {
        assertThat(contributor(one, Map.of(), 35))
            .isEqualTo(new Pseudonyms(new TinkFunction(one)).contributor(ANA, 35));
    }

    @Test
    void aPersonStaysOneContributorWithinABlockThatSawANewKey() throws GeneralSecurityException {
        var from = Map.of(NEW, MONDAY);

        assertThat(contributor(both, from, 35)).isEqualTo(contributor(one, Map.of(), 35));
        assertThat(contributor(both, from, 36)).isEqualTo(new Pseudonyms(new TinkFunction(both)).contributor(ANA, 36))
            .isNotEqualTo(contributor(one, Map.of(), 36));
    }

    @Test
    void withSeveralKeysTheServiceDoesNotGuess() {
        refused(Map.of(), "pseudonym-from");
        refused(Map.of(OLD, MONDAY, NEW, MONDAY.plusDays(28)), "pseudonym-from");
        refused(Map.of(99L, MONDAY), "pseudonym-from");
        refused(Map.of(NEW, MONDAY.plusDays(1)), "such as 2026-10-05");
    }

    private void refused(Map<Long, LocalDate> from, String told) {
        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> PseudonymKeys.of(both, from))
            .withMessageContaining(told);
    }

    private static String contributor(KeysetHandle keyset, Map<Long, LocalDate> from, int block)
            throws GeneralSecurityException {
        return new Pseudonyms(PseudonymKeys.of(keyset, from)).contributor(ANA, block);
    }

}
