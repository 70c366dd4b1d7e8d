package org.respite.keyset;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.operations.secret.FileAccess;

/**
 * One keyset on disk.
 *
 * @param setting the configuration property that names the file
 * @param path the file; absent if the property is not set
 */
public record KeysetFile(String setting, @Nullable Path path) {

    /**
     * What the keyset is for.
     * @param kind of its keys
     * @param createMissing whether a keyset that is missing is made
     * @throws KeysetException if it cannot be used
     */
    public <T> T use(Parameters kind, boolean createMissing, Use<T> use) {
        try {
            PrfConfig.register();
            AeadConfig.register();
            if (createMissing) {
                createIfMissing(kind);
            }
            return use.of(read());
        }
        catch (GeneralSecurityException otherKind) {
            throw new KeysetException(setting, path + " holds another kind of key", kind.getClass().getSimpleName(),
                    otherKind);
        }
    }

    /**
     * Reads the keyset.
     * @throws KeysetException if there is none that can be read, or one that everybody
     * can read
     */
    KeysetHandle read() {
        requireNotPublic();
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(location()), InsecureSecretKeyAccess.get());
        }
        catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw new KeysetException(setting, location() + " cannot be read", "a file with a Tink keyset as JSON",
                    unreadable);
        }
    }

    /**
     * Writes a new keyset, readable by its owner alone, unless there is one. It appears
     * whole or not at all.
     * @throws KeysetException if the file cannot be written
     */
    void createIfMissing(Parameters kind) {
        if (Files.exists(location())) {
            return;
        }
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(kind),
                    InsecureSecretKeyAccess.get());
            Path folder = Objects.requireNonNull(location().toAbsolutePath().getParent(), "a file has a folder");
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "keyset", ".draft", ownerOnly(folder));
            Files.writeString(draft, json);
            Files.move(draft, location(), StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException | GeneralSecurityException unwritable) {
            throw new KeysetException(setting, location() + " cannot be written", "a writable folder", unwritable);
        }
    }

    private void requireNotPublic() {
        try {
            FileAccess.requireNotPublic(location());
        }
        catch (NoSuchFileException missing) {
            // Is told when it is read.
        }
        catch (IOException open) {
            throw new KeysetException(setting, location() + " is open to others",
                    "a file that its owner alone may write, and its owner or group alone may read", open);
        }
    }

    private Path location() {
        if (path == null) {
            throw new KeysetException(setting, "missing", "the path of a file with a Tink keyset as JSON", null);
        }
        return path;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }

    /**
     * Makes something of a keyset.
     *
     * @param <T> what
     */
    @FunctionalInterface
    public interface Use<T> {

        T of(KeysetHandle keyset) throws GeneralSecurityException;

    }

}
