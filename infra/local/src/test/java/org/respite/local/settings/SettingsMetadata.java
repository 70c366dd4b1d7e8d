package org.respite.local.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every property of ours that Spring Boot's processor found, by name. */
final class SettingsMetadata {

    private static final String RESOURCE = "META-INF/spring-configuration-metadata.json";

    private SettingsMetadata() {
    }

    static List<Setting> settings() {
        try {
            return Collections.list(SettingsMetadata.class.getClassLoader().getResources(RESOURCE))
                .stream()
                .flatMap(SettingsMetadata::settings)
                .sorted(Comparator.comparing(Setting::name))
                .toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Setting> settings(URL metadata) {
        try (InputStream content = metadata.openStream()) {
            JsonNode properties = JsonMapper.shared().readTree(content).path("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                .filter(SettingsMetadata::isOurs)
                .map(Setting::of);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOurs(JsonNode property) {
        return property.path("name").asString("").startsWith("respite.");
    }

}
