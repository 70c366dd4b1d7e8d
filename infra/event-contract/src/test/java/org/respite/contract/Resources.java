package org.respite.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The contract's files. */
public final class Resources {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Resources() {
    }

    public static byte[] bytes(String file) {
        try (InputStream in = Resources.class.getResourceAsStream("/org/respite/contract/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode json(String file) {
        return ContractJson.MAPPER.readTree(bytes(file));
    }

    /** Names of the files in a folder of the contract. */
    public static List<String> in(String folder) {
        try (var files = Files.list(Path.of("src/main/resources/org/respite/contract", folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a schema has against a value, as words; nothing if it is valid. */
    public static List<String> faults(String schema, JsonNode value) {
        return validator(schema)
            .validate(value, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
            .stream()
            .map(Object::toString)
            .toList();
    }

    private static Schema validator(String schema) {
        return SCHEMAS.getSchema(json("schemas/" + schema + ".schema.json"));
    }

}
