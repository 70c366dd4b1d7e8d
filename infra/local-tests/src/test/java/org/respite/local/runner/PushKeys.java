package org.respite.local.runner;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/** What an operator sets up for reminders by the browser. */
final class PushKeys {

    private static final String SETTING = "-Drespite.ingest.reminders.";

    private PushKeys() {
    }

    /** Makes the two keys, and says so to the JVM that the services run in. */
    static List<String> in(Path folder) throws IOException {
        try {
            AeadConfig.register();
            var vapid = write(folder.resolve("vapid.json"), new ECKeyGenerator(Curve.P_256).generate().toJSONString());
            var seal = write(folder.resolve("reminders.json"), TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get()));
            return List.of(SETTING + "vapid-key-file=" + vapid, SETTING + "key-file=" + seal,
                    SETTING + "contact=mailto:operator@demo.example");
        }
        catch (JOSEException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path write(Path file, String key) throws IOException {
        Files.writeString(file, key);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

}
