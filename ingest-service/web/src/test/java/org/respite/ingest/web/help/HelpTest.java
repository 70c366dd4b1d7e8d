package org.respite.ingest.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.respite.ingest.web.page.Language;

class HelpTest {

    private static final HelpContact BROKER = new HelpContact("Staff counselling", "0123 456", null, null, null);

    @Test
    void nothingStartsWithoutContacts() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
            .isThrownBy(() -> new HelpSettings(List.of(), false, List.of("DE")))
            .withMessage("respite.ingest.help.contacts: missing (expected: whom people can turn to, "
                    + "or respite.ingest.help.none=true)");
    }

    @Test
    void nobodyHasToBeSaid() {
        assertThat(new Help(new HelpSettings(List.of(), true, List.of("DE")), false).lines(Language.EN).organisation())
            .isEmpty();
    }

    @Test
    void noneAndSomeContradict() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
            .isThrownBy(() -> new HelpSettings(List.of(BROKER), true, List.of("DE")))
            .withMessageContaining("some, and respite.ingest.help.none");
    }

    @Test
    void somebodyWhoCannotBeReachedHelpsNobody() {
        var nameAlone = new HelpContact("Staff counselling", null, null, null, "always");
        assertThatExceptionOfType(InvalidConfigurationException.class)
            .isThrownBy(() -> new HelpSettings(List.of(nameAlone), false, List.of("DE")))
            .withMessageContaining("a phone, text or mail for each");
    }

    @Test
    void aCountryWithoutLinesIsRefused() {
        assertThatExceptionOfType(InvalidConfigurationException.class)
            .isThrownBy(() -> new Help(new HelpSettings(List.of(BROKER), false, List.of("XX")), false))
            .withMessage("respite.ingest.help.countries: XX (expected: some of AT, CA, CH, DE, GB, IE, US)");
    }

    @Test
    void linesSpeakTheReadersLanguage() {
        var lines = new Help(new HelpSettings(List.of(BROKER), false, List.of("GB")), false).lines(Language.DE);
        assertThat(lines.organisation()).containsExactly(BROKER);
        assertThat(lines.countries()).singleElement().satisfies(country -> {
            assertThat(country.name()).isEqualTo("Vereinigtes Königreich");
            assertThat(country.contacts().getFirst().hours()).isEqualTo("Tag und Nacht, kostenlos");
            assertThat(country.contacts().getLast().text()).isEqualTo("SHOUT an 85258");
        });
    }

}
