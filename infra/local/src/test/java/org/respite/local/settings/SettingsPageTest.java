package org.respite.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.local.page.CommittedPage;

/**
 * The page of settings says what the settings' Javadoc says, or this fails.
 * {@code -Drespite.settings.page=write} writes its tables anew.
 */
class SettingsPageTest {

    static final List<SettingsTable> TABLES = SettingsTable.ALL;

    private final List<Setting> settings = SettingsMetadata.settings();

    @ParameterizedTest
    @FieldSource("TABLES")
    void saysWhatEachPropertyIsFor(SettingsTable table) {
        CommittedPage.ofSettings().holds(table.section(), table.generated(settings));
    }

    @Test
    void findsThePropertiesOfEveryServiceAndLibrary() {
        assertThat(settings).extracting(Setting::name)
            .doesNotHaveDuplicates()
            .contains("respite.ingest.zone", "respite.scoring.tick", "respite.alert.readers-may-lag",
                    "respite.http.token.audiences", "respite.clock.limit");
    }

    @Test
    void putsEveryPropertyIntoOneTable() {
        assertThat(settings).allMatch(setting -> TABLES.stream().filter(table -> table.has(setting)).count() == 1);
    }

    @Test
    void everyDescriptionStandsAlone() {
        assertThat(settings.stream().flatMap(SettingsPageTest::fault)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "the people", "how often it is compared with the broker's",
            "from handing a record over to its acknowledgement", "months, {@value RetentionPolicy#SHORTEST} or more",
            "planned events; nobody is told while one lasts" })
    void aDescriptionThatNeedsItsRecordIsFound(String description) {
        assertThat(DescriptionPolicy.fault(description)).isPresent();
    }

    @Test
    void aPageThatSaysSomethingElseIsFound(@TempDir Path folder) throws IOException {
        var page = CommittedPage.ofSettings();
        Path planted = Files.writeString(folder.resolve("settings.md"), page.text().replace("`60`", "`600`"));
        var table = TABLES.getFirst();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(
                () -> new CommittedPage(planted, "respite.no.page").holds(table.section(), table.generated(settings)))
            .withMessageContaining("section ingest: stale; write it with -D");
    }

    private static Stream<String> fault(Setting setting) {
        return DescriptionPolicy.fault(setting.description()).stream().map(fault -> setting.name() + ": " + fault);
    }

}
