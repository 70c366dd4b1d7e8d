package org.respite.ingest.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Whatever is in a roster file, it is a roster or refused by position. */
public final class RosterFileFuzz {

    private static final Path FILE = file();

    private RosterFileFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] content) {
        try {
            Files.write(FILE, content);
            Objects.requireNonNull(RosterFileReader.read(FILE));
        }
        catch (RosterFileException refused) {
            Objects.requireNonNull(refused.getMessage());
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("roster", ".json");
            file.toFile().deleteOnExit();
            return file;
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

}
