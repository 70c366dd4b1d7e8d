package org.respite.local.settings;

import java.util.List;
import org.respite.local.page.Table;

/**
 * One table of the page.
 *
 * @param section where it stands
 * @param prefixes of the properties in it
 */
record SettingsTable(String section, List<String> prefixes) {

    static final List<SettingsTable> ALL = List.of(new SettingsTable("ingest", List.of("respite.ingest")),
            new SettingsTable("scoring", List.of("respite.scoring")),
            new SettingsTable("alert", List.of("respite.alert")),
            new SettingsTable("people", List.of("respite.http.token", "respite.http.sign-in", "respite.http.quota")),
            new SettingsTable("shared", List.of("respite.clock", "respite.http.connection", "respite.operations")));

    String generated(List<Setting> settings) {
        var table = new Table("property", "type", "default", "what it is for");
        settings.stream().filter(this::has).forEach(setting -> table.row(cells(setting)));
        return table.toString();
    }

    boolean has(Setting setting) {
        return setting.below(prefixes);
    }

    private static String[] cells(Setting setting) {
        String fallback = setting.fallback() == null ? "" : code(setting.fallback());
        return new String[] { code(setting.name()), code(setting.shortType()), fallback, setting.told() };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

}
