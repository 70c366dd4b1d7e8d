package org.respite.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetFileTest {

    private static final String SETTING = "respite.ingest.keys.seal";

    @TempDir
    private Path folder;

    @BeforeAll
    static void register() throws GeneralSecurityException {
        PrfConfig.register();
        AeadConfig.register();
    }

    @Test
    void createsAKeysetThatOnlyItsOwnerMayRead() throws IOException {
        Path path = folder.resolve("new/seal.json");
        var file = new KeysetFile(SETTING, path);

        file.createIfMissing(PredefinedAeadParameters.AES256_GCM);

        assertThat(file.read().size()).isOne();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        assertThat(path.getParent()).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void leavesAKeysetThatIsThereAsItIs() throws IOException {
        Path path = folder.resolve("seal.json");
        var file = new KeysetFile(SETTING, path);
        file.createIfMissing(PredefinedAeadParameters.AES256_GCM);
        String before = Files.readString(path);

        file.createIfMissing(PredefinedAeadParameters.AES256_GCM);

        assertThat(path).hasContent(before);
    }

    @Test
    void saysInOneLineWhatItCannotUse() throws IOException {
        Path absent = folder.resolve("absent.json");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"primaryKeyId\": secret");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-------"));

        assertUnusable(null, "missing (expected: the path of a file with a Tink keyset as JSON)");
        assertUnusable(absent, absent + " cannot be read (expected: a file with a Tink keyset as JSON)");
        assertUnusable(broken, broken + " cannot be read (expected: a file with a Tink keyset as JSON)");
    }

    @Test
    void refusesAKeysetThatEverybodyCanRead() throws IOException {
        Path path = folder.resolve("seal.json");
        new KeysetFile(SETTING, path).createIfMissing(PredefinedAeadParameters.AES256_GCM);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r-----"));
        assertThat(new KeysetFile(SETTING, path).read().size()).isOne();

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

        assertUnusable(path, path + " is open to others "
                + "(expected: a file that its owner alone may write, and its owner or group alone may read)");
    }

    @Test
    void refusesAKeyOfTheOtherKind() {
        Path path = folder.resolve("seal.json");
        new KeysetFile(SETTING, path).createIfMissing(PredefinedAeadParameters.AES256_GCM);
        var file = new KeysetFile("respite.ingest.keys.pseudonym", path);

        assertThatExceptionOfType(KeysetException.class)
            .isThrownBy(() -> file.use(PredefinedPrfParameters.HMAC_SHA256_PRF, false,
                    keyset -> keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class)))
            .withMessage("respite.ingest.keys.pseudonym: " + path
                    + " holds another kind of key (expected: HmacPrfParameters)");
    }

    private static void assertUnusable(@Nullable Path path, String why) {
        assertThatExceptionOfType(KeysetException.class).isThrownBy(() -> new KeysetFile(SETTING, path).read())
            .withMessage(SETTING + ": " + why);
    }

}
