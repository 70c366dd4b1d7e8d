package org.respite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the contract. */
final class Schemas {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {
    }

    static void assertValid(String name, byte[] json) {
        assertThat(SCHEMAS.getSchema(schema(name))
            .validate(ContractJson.MAPPER.readTree(json),
                    execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
            .isEmpty();
    }

    private static JsonNode schema(String name) {
        String file = "/org/respite/contract/schemas/" + name + ".schema.json";
        try (InputStream json = EventType.class.getResourceAsStream(file)) {
            return ContractJson.MAPPER.readTree(Objects.requireNonNull(json, file));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
