package org.respite.local.disk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * Passwords made up the first time they are asked for and the same ever after, kept in
 * one file of the data folder.
 */
public final class Secrets {

    /** No two characters that look alike: people type these. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 16 characters of 31 are 79 bits. */
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    private final Properties known = new Properties();

    private final Path file;

    private Secrets(Path file) {
        this.file = file;
    }

    /**
     * The secrets of a data folder.
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public static Secrets in(Path file) {
        var secrets = new Secrets(file);
        try {
            if (Files.exists(file)) {
                secrets.known.load(new StringReader(Files.readString(file)));
            }
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return secrets;
    }

    /**
     * The secret of that name, made up if it is new.
     * @param name such as {@code kafka.scoring}
     */
    public synchronized String of(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            secret = fresh();
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private String fresh() {
        var secret = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> secret.append(ALPHABET.charAt(index)));
        return secret.toString();
    }

    private void save() {
        var text = new StringWriter();
        try {
            known.store(text, "Made up for this data folder");
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        OwnerOnly.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

}
