package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.alert.notification.Samples;

class WebhookSignatureTest {

    private static final String OTHER = "whsec_" + "QUJD".repeat(10);

    private static final byte[] PAYLOAD = "{\"unit\":\"Øyeavdelingen\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsAsTheStockImplementationDoes() throws Exception {
        var signature = new WebhookSignature("key", List.of(Samples.SECRET)).of("msg_1", 1_614_265_330, PAYLOAD);

        assertThat(signature).isEqualTo(
                new Webhook(Samples.SECRET).sign("msg_1", 1_614_265_330, new String(PAYLOAD, StandardCharsets.UTF_8)));
    }

    @Test
    void signsWithBothSecretsWhileOneIsBeingChanged() {
        var both = new WebhookSignature("key", List.of(Samples.SECRET, OTHER)).of("msg_1", 1, PAYLOAD);

        assertThat(both.split(" ")).containsExactly(
                new WebhookSignature("key", List.of(Samples.SECRET)).of("msg_1", 1, PAYLOAD),
                new WebhookSignature("key", List.of(OTHER)).of("msg_1", 1, PAYLOAD));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "hunter2", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64!", "whpk_QUJDQUJDQUJDQUJD" })
    void refusesWhatIsNoSecretWithoutTellingIt(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSignature("key", List.of(secret)))
            .withMessage("secrets.key (expected: whsec_ and the Base64 of 24..64 bytes)");
    }

}
