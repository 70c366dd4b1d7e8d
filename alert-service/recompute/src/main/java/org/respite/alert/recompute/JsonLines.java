package org.respite.alert.recompute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.respite.contract.ContractJson;
import tools.jackson.core.JacksonException;

/**
 * One JSON object a line.
 *
 * @param name of the file, or {@code -} for the standard input
 */
record JsonLines(String name) {

    /**
     * Reads all of it; empty lines are passed over.
     * @param take is given each object and the number of its line, from 1
     */
    <T> void read(InputStream standardInput, Class<T> type, ObjIntConsumer<T> take) {
        try (var reader = open(standardInput)) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take.accept(parse(line, type, number), number);
                }
            }
        }
        catch (IOException | UncheckedIOException unreadable) {
            throw new BadInputException(name + ": cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private BufferedReader open(InputStream standardInput) throws IOException {
        return "-".equals(name) ? new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(name));
    }

    private <T> T parse(String line, Class<T> type, int number) {
        try {
            return Objects.requireNonNull(ContractJson.MAPPER.readValue(line, type));
        }
        catch (NullPointerException nothing) {
            throw at(number, "not a " + type.getSimpleName() + ": null");
        }
        catch (JacksonException malformed) {
            throw at(number, "not a " + type.getSimpleName() + ": " + malformed.getOriginalMessage());
        }
    }

    BadInputException at(int number, String problem) {
        return new BadInputException(name + " line " + number + ": " + problem);
    }

}
