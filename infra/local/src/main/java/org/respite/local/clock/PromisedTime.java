package org.respite.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.respite.local.disk.OwnerOnly;

/** The instant up to which the clock may have been seen, on disk. */
final class PromisedTime {

    private final Path file;

    private Instant until;

    PromisedTime(Path file) {
        this.file = file;
        this.until = Files.exists(file) ? read(file) : Instant.EPOCH;
    }

    Instant until() {
        return until;
    }

    void extendTo(Instant then) {
        OwnerOnly.write(file, (then + "\n").getBytes(StandardCharsets.UTF_8));
        until = then;
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
