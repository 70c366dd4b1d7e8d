package org.respite.ingest.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.ingest.setting.InvalidConfigurationException;

class VapidKeyTest {

    private static final Instant NOON = Instant.parse("2026-12-03T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file(String content) throws Exception {
        var file = folder.resolve("vapid.json");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @Test
    void tellsAPushServiceWhoSends() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var vapid = VapidKey.read(file(key.toJSONString()), "mailto:it@o.example");
        String header = vapid.authorization(URI.create("https://push.example/a/secret"), NOON);

        assertThat(header).matches("vapid t=[\\w.-]+, k=[\\w-]{87}").doesNotContain("secret");
        var token = SignedJWT.parse(header.substring("vapid t=".length(), header.indexOf(',')));
        assertThat(token.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(token.getHeader().getAlgorithm()).hasToString("ES256");
        assertThat(token.getJWTClaimsSet().getAudience()).isEqualTo(List.of("https://push.example"));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:it@o.example");
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOON.plusSeconds(43_200)));
        assertThat(header).endsWith("k=" + vapid.publicKey());
    }

    @Test
    void browsersAreToldAPoint() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        byte[] point = Base64URL.from(VapidKey.read(file(key.toJSONString()), "mailto:it@o.example").publicKey())
            .decode();
        assertThat(point).hasSize(65).startsWith(4).endsWith(key.getY().decode());
    }

    @Test
    void anythingElseIsRefusedByTheNameOfTheSetting() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        for (String content : List.of("secret", "{}", key.toPublicJWK().toJSONString(),
                new ECKeyGenerator(Curve.P_384).generate().toJSONString())) {
            var file = file(content);
            assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> VapidKey.read(file, "mailto:it@o.example"))
                .withMessageStartingWith("respite.ingest.reminders.vapid-key-file: " + file + " (expected: ")
                .withNoCause();
        }
    }

    @Test
    void aKeyThatEverybodyReadsIsRefused() throws Exception {
        var file = file(new ECKeyGenerator(Curve.P_256).generate().toJSONString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(InvalidConfigurationException.class)
            .isThrownBy(() -> VapidKey.read(file, "mailto:it@o.example"));
    }

}
