package org.respite.ingest.web.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.IntStream;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.respite.ingest.web.help.HelpLines.Country;
import org.respite.ingest.web.page.Language;

/**
 * Whom to talk to. The public lines are in a bundle, with the pages that name them as
 * their source.
 */
public final class Help {

    private static final String BUNDLE = "org.respite.ingest.web.lines";

    private final HelpSettings settings;

    private final boolean calls;

    Help(HelpSettings settings, boolean calls) {
        this.settings = settings;
        this.calls = calls;
        settings.countries().forEach(country -> requireKnown(country, words(Language.EN)));
    }

    /** The organisation's own and those of countries. */
    public HelpLines lines(Language language) {
        var words = words(language);
        return new HelpLines(settings.contacts(),
                settings.countries().stream().map(country -> country(country, language, words)).toList(), calls);
    }

    private static Country country(String code, Language language, ResourceBundle words) {
        var name = Locale.of("", code).getDisplayCountry(language.locale());
        return new Country(name, words.getString(code + ".emergency"), contacts(code, words));
    }

    private static List<HelpContact> contacts(String code, ResourceBundle words) {
        return IntStream.iterate(1, number -> words.containsKey(code + "." + number + ".name"), number -> number + 1)
            .mapToObj(number -> contact(code + "." + number + ".", words))
            .toList();
    }

    private static HelpContact contact(String prefix, ResourceBundle words) {
        return new HelpContact(words.getString(prefix + "name"), optional(words, prefix + "phone").orElse(null),
                optional(words, prefix + "text").orElse(null), null, optional(words, prefix + "hours").orElse(null));
    }

    private static Optional<String> optional(ResourceBundle words, String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    private static void requireKnown(String country, ResourceBundle words) {
        if (!words.containsKey(country + ".emergency")) {
            throw new InvalidConfigurationException("respite.ingest.help.countries", country,
                    "some of AT, CA, CH, DE, GB, IE, US");
        }
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

}
