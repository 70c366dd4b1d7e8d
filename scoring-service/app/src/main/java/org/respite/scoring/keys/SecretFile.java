package org.respite.scoring.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.respite.operations.secret.FileAccess;

/**
 * A few bytes on disk that are there whole or not at all, and for their owner alone where
 * the disk knows owners.
 */
record SecretFile(Path path) {

    /**
     * The bytes; empty if there is no file.
     * @throws IOException also if anybody but its owner could have read them
     */
    Optional<byte[]> read() throws IOException {
        try {
            FileAccess.requireOwnerOnly(path);
            FileAccess.closeToOthers(folder());
            return Optional.of(Files.readAllBytes(path));
        }
        catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Returns when the bytes have reached the disk and their predecessor is replaced. */
    void write(byte[] bytes) throws IOException {
        Path folder = folder();
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        FileAccess.closeToOthers(folder);
        Path draft = folder.resolve(path.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        try (var channel = FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(folder, "rw-------"))) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    private static FileAttribute<?>[] ownerOnly(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "noise key file " + path.getFileName();
    }

}
