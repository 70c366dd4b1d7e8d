package org.respite.attack.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A folder of noise keys that holds known ones from the beginning, so that every run of
 * the suite sees the same noise. The files are those of scoring-service.
 *
 * @param folder where the files are
 * @param installation what the keys follow from
 */
public record PlantedKeys(Path folder, String installation) {

    private static final byte VERSION = 1;

    /** Plants the key of an organisation whose first fortnight this is. */
    public void plant(String organisation, int fortnight) {
        byte[] key = sha256(installation + "/" + organisation);
        byte[] content = ByteBuffer.allocate(Byte.BYTES + Integer.BYTES + key.length)
            .put(VERSION)
            .putInt(fortnight)
            .put(key)
            .array();
        try {
            Files.createDirectories(folder);
            Path file = Files.write(folder.resolve(nameOf(organisation)), content);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** An organisation's file as it is now. */
    public byte[] file(String organisation) {
        try {
            return Files.readAllBytes(folder.resolve(nameOf(organisation)));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(String organisation) {
        return HexFormat.of().formatHex(organisation.getBytes(StandardCharsets.UTF_8)) + ".key";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
