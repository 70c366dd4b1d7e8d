package org.respite.operations.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAccessTest {

    @TempDir
    private Path disk;

    @ParameterizedTest
    @ValueSource(strings = { "rw-r-----", "rw-rw----", "rw----r--", "rw-rw-rw-", "rw-----w-", "rwx--x---" })
    void whatIsNotForItsOwnerAloneIsRefusedByItsName(String mode) throws IOException {
        Path key = file(mode);

        assertThatIOException().isThrownBy(() -> FileAccess.requireOwnerOnly(key))
            .withMessage("clinic.key: " + mode + " (expected: nothing for group and others)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "rw-rw----", "rw-r--r--", "rw-----w-" })
    void whatEverybodyMayReadOrAGroupMayWriteIsPublic(String mode) throws IOException {
        Path key = file(mode);

        assertThatIOException().isThrownBy(() -> FileAccess.requireNotPublic(key))
            .withMessageStartingWith("clinic.key");
    }

    @Test
    void theOwnersOwnIsFineAndWhatAGroupMayReadIsNotPublic() throws IOException {
        assertThatNoException().isThrownBy(() -> FileAccess.requireOwnerOnly(file("rw-------")));
        assertThatNoException().isThrownBy(() -> FileAccess.requireNotPublic(file("r--r-----")));
    }

    @Test
    void aFolderIsClosed() throws IOException {
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxr-xr-x"));

        FileAccess.closeToOthers(disk);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk))).isEqualTo("rwx------");
    }

    private Path file(String mode) throws IOException {
        Path key = disk.resolve("clinic.key");
        Files.deleteIfExists(key);
        Files.createFile(key);
        return Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
    }

}
