package org.respite.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.respite.local.disk.OwnerOnly;

/** Everything the runner keeps, under one folder that one runner at a time may use. */
final class DataFolder implements AutoCloseable {

    private final Path root;

    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder where missing and takes it.
     * @throws StartProblem if it cannot be written or another runner has it
     */
    static DataFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            OwnerOnly.folder(root);
            var lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(lock)) {
                return new DataFolder(root, lock);
            }
            lock.close();
        }
        catch (IOException | UncheckedIOException unwritable) {
            throw new StartProblem("--data: " + root + " (expected: a folder that can be made and written)");
        }
        throw new StartProblem("--data: " + root + " (expected: a folder no other runner is using)");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path store() {
        return root.resolve("documents");
    }

    Path clock() {
        return root.resolve("clock");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path signingKey() {
        return root.resolve("signing-key.json");
    }

    Path keys(String service) {
        return OwnerOnly.folder(root.resolve("keys").resolve(service));
    }

    Path streams() {
        return root.resolve("streams");
    }

    Path roster() {
        return root.resolve("roster.json");
    }

    Path plan() {
        return root.resolve("demo.json");
    }

    Path checkpoint() {
        return root.resolve("replay.json");
    }

    Path refused() {
        return root.resolve("replay-refused.ndjson");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lock.close();
        }
        catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        }
        catch (OverlappingFileLockException inThisProcess) {
            return true;
        }
    }

}
