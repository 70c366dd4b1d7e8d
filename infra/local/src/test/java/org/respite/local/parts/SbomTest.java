package org.respite.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** Each service says which libraries it is made of, and says it right. */
class SbomTest {

    private static final String LIST = "META-INF/sbom/application.cdx.json";

    private static final List<String> SERVICES = List.of("ingest-service", "scoring-service", "alert-service");

    @Test
    void everyServiceCarriesItsPartsList() throws IOException {
        assertThat(lists()).extracting(list -> list.at("/metadata/component/name").asString())
            .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void namesTheVersionsOnTheClassPathAndNoTestLibraries() throws IOException {
        String classPath = System.getProperty("java.class.path");

        assertThat(lists()).allSatisfy(list -> {
            var parts = parts(list);
            assertThat(parts).contains(jar("netty-handler", classPath), jar("kafka-clients", classPath))
                .noneMatch(part -> part.startsWith("junit") || part.startsWith("assertj"));
        });
    }

    /** Such as netty-handler-4.2.18.Final, as it lies on the class path. */
    private static String jar(String artifact, String classPath) {
        var found = Pattern.compile("/(" + artifact + "-\\d[^/]*)\\.jar").matcher(classPath);
        assertThat(found.find()).as("%s on the class path", artifact).isTrue();
        return found.group(1);
    }

    private static List<String> parts(JsonNode list) {
        return StreamSupport.stream(list.required("components").spliterator(), false)
            .map(part -> part.required("name").asString() + "-" + part.required("version").asString())
            .collect(Collectors.toList());
    }

    private static List<JsonNode> lists() throws IOException {
        return Collections.list(SbomTest.class.getClassLoader().getResources(LIST))
            .stream()
            .map(SbomTest::read)
            .toList();
    }

    private static JsonNode read(URL list) {
        try (var content = list.openStream()) {
            return ContractJson.MAPPER.readTree(content);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
