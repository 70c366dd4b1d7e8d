package org.respite.local.settings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One property as the metadata has it.
 *
 * @param type a Java type with its package
 * @param fallback what it is unless it is set; null for nothing
 * @param description empty if there is none
 */
record Setting(String name, String type, @Nullable String fallback, String description) {

    static Setting of(JsonNode property) {
        JsonNode fallback = property.get("defaultValue");
        return new Setting(property.get("name").asString(), property.get("type").asString(),
                fallback == null ? null : text(fallback), property.path("description").asString(""));
    }

    boolean below(List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }

    /** The type without packages, as people who write settings know it. */
    String shortType() {
        return type.replaceAll("[\\w.]*[.$](\\w+)", "$1").replace(",", ", ");
    }

    /** What follows the first sentence, too; code in back ticks. */
    String told() {
        String text = description.replaceAll("\\{@code (.*?)}", "`$1`").replaceFirst("\\.$", "");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Without the brackets of a list. */
    private static String text(JsonNode value) {
        return value.asString().replaceFirst("^\\[(.*)]$", "$1");
    }

}
