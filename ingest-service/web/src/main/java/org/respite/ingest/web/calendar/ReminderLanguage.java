package org.respite.ingest.web.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.respite.contract.EnumWord;

/** What the reminder says, by the language it says it in. */
enum ReminderLanguage {

    EN, DE;

    static final String EXPECTED = "en or de";

    String tag() {
        return EnumWord.of(this);
    }

    /** Never in the language of the machine. */
    String text(String key) {
        return ResourceBundle
            .getBundle("org.respite.ingest.web.calendar.reminder", Locale.forLanguageTag(tag()),
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
            .getString(key);
    }

    static Optional<ReminderLanguage> tagged(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

}
