package org.respite.attack.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

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
        String name = HexFormat.of().formatHex(organisation.getBytes(StandardCharsets.UTF_8)) + ".key";
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), content);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Every file as it is now. */
    public List<byte[]> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(PlantedKeys::read).toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
