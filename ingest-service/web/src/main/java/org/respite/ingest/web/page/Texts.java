package org.respite.ingest.web.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the pages say, in one language. */
public final class Texts {

    private static final String BUNDLE = "org.respite.ingest.web.texts";

    private final Language language;

    private final ResourceBundle words;

    private Texts(Language language) {
        this.language = language;
        // Never in the language of the machine.
        this.words = ResourceBundle.getBundle(BUNDLE, language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** Whether there is anything to say under this key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** As it stands in the bundle. */
    public String of(String key) {
        return words.getString(key);
    }

    /** With what belongs in its places. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), language.locale()).format(arguments);
    }

    /** Such as 23 November 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(day);
    }

    /** Such as 23 Nov 2026, 17:05. */
    public String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language.locale())
            .format(moment.atZone(zone));
    }

}
