package org.respite.ingest.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushSealTest {

    private Aead aead;

    private PushSeal seal;

    @BeforeEach
    void keys() throws Exception {
        AeadConfig.register();
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        seal = new PushSeal(keyset);
    }

    @Test
    void readsWhatThisVersionWrote() throws Exception {
        var written = """
                {"endpoint":"https://push.example/a","day":"THURSDAY","hour":16,"zone":"Europe/Berlin"}   """;
        assertThat(seal.open(aead.encrypt(written.getBytes(UTF_8), "p".getBytes(UTF_8)), "p"))
            .contains(new PushReminder(URI.create("https://push.example/a"), DayOfWeek.THURSDAY, 16,
                    ZoneId.of("Europe/Berlin"), null));
    }

    @Test
    void whatNobodyUnderstandsIsNone() throws Exception {
        for (String content : new String[] { "", "x", "{}", "{\"hour\":99}" }) {
            assertThat(seal.open(aead.encrypt(content.getBytes(UTF_8), "p".getBytes(UTF_8)), "p")).isEmpty();
        }
        assertThat(seal.open(new byte[] { 1 }, "p")).isEmpty();
    }

}
