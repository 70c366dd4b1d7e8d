package org.respite.contract.catalogue;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Instruments in other languages: message bundles beside the files of the catalogue, such
 * as {@code daily-energy-1_de.properties}.
 */
public final class Translations {

    private static final String FOLDER = "org.respite.contract.catalogue.";

    /** Not the machine's own language where the one asked for is missing. */
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Translations() {
    }

    /**
     * The same instrument in the words of a language. Ids, bounds and series stay; what
     * is not translated stays English.
     */
    public static Instrument of(Instrument instrument, Locale locale) {
        return bundle(instrument.id(), locale).map(words -> new TranslatedWording(words).of(instrument))
            .orElse(instrument);
    }

    static Optional<ResourceBundle> bundle(String instrument, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(FOLDER + instrument.replace('/', '-'), locale, FILES));
        }
        catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

}
