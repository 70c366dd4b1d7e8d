package org.respite.local.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areTheSameInTheNextRun() {
        String secret = secrets().of("kafka.scoring");

        assertThat(secrets().of("kafka.scoring")).isEqualTo(secret);
    }

    @Test
    void differByNameAndFolder() {
        assertThat(secrets().of("kafka.scoring")).isNotEqualTo(secrets().of("kafka.alert"))
            .isNotEqualTo(Secrets.in(folder.resolve("other")).of("kafka.scoring"));
    }

    @Test
    void canBeTypedAndSentWithoutQuoting() {
        assertThat(secrets().of("identity.leader")).matches("[a-z2-9]{16}");
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        secrets().of("kafka.scoring");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
            .isEqualTo("rw-------");
    }

    private Secrets secrets() {
        return Secrets.in(folder.resolve("secrets"));
    }

}
