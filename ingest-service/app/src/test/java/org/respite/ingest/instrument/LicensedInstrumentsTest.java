package org.respite.ingest.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.security.Sender;
import org.respite.ingest.setting.InvalidConfigurationException;

/** With words of our own in place of anybody's. */
class LicensedInstrumentsTest {

    private static final String PACK = """
            {"key": "bat-4", "organisations": ["clinic"], "attribution": "with leave", "languages": {"en": {
             "title": "Four questions", "timeFrame": "usually", "labels": ["a", "b", "c", "d", "e"], "items": {
             "1": {"text": "quokka 1"}, "2": {"text": "quokka 2"}, "3": {"text": "quokka 3"}, "4": {"text": "quokka 4"}}}}}
            """;

    @TempDir
    private Path folder;

    private Offer offer(String pack) throws IOException {
        Files.writeString(folder.resolve("bat.json"), pack);
        return new InstrumentSettings(folder).offer(Catalogue.shipped());
    }

    private static @Nullable Sender of(String organisation) {
        return organisation.isEmpty() ? null : new Sender(organisation, "somebody", true, false);
    }

    @Test
    void theWordsAreForPeopleOfTheLicenceAndNobodyKeepsThem() throws IOException {
        var controller = new InstrumentController(offer(PACK));
        var shown = controller.one("bat-4", "1", of("clinic"), Locale.ENGLISH);

        assertThat(controller.all(of("clinic"))).extracting(InstrumentSummary::id).contains("bat-4/1");
        assertThat(String.valueOf(shown.getBody())).contains("quokka 4");
        assertThat(shown.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(controller.one("who-5", "1", of("clinic"), Locale.ENGLISH).getHeaders().getCacheControl())
            .contains("public");
        for (String others : new String[] { "", "other" }) {
            assertThat(controller.all(of(others))).extracting(InstrumentSummary::id).doesNotContain("bat-4/1");
            assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.one("bat-4", "1", of(others), Locale.ENGLISH))
                .satisfies(refused -> assertThat(refused.problem().toString()).doesNotContain("quokka", "Four"));
        }
    }

    @Test
    void aBrokenPackIsNamedWithItsFieldAndNoWordOfIt() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
            .isThrownBy(() -> offer(PACK.replace("\"4\":", "\"5\":")))
            .withNoCause()
            .withMessage("respite.ingest.instruments.packs: bat.json: languages.en.items "
                    + "(expected: items of the key alone, which are numbered 1..4)");
        assertThat(new InstrumentSettings(null).offer(Catalogue.shipped()).to("clinic", Locale.ENGLISH))
            .hasSameSizeAs(Catalogue.shipped().instruments());
    }

}
