package org.respite.ingest.web.answer;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Translations;
import org.springframework.util.LinkedMultiValueMap;

/** Forms as a page is given them. */
public final class AnswerViews {

    private AnswerViews() {
    }

    public static FormView form(String instrument, Map<String, String> entered, Set<String> wrong,
            @Nullable String trouble) {
        var asked = Catalogue.shipped().instrument(instrument).orElseThrow();
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add(AnswerForm.ID, "0b2f1a0e-6f6b-4d0e-9f43-3f0c6a1f2b3c");
        entered.forEach((item, value) -> fields.add(AnswerForm.field(item), value));
        return new FormView("today.title", Translations.of(asked, Locale.ENGLISH), new AnswerForm(asked, fields), wrong,
                trouble, Instant.parse("2026-11-30T17:00:00Z"));
    }

    public static KioskView kiosk(String said, boolean taken) {
        return new KioskView(form("daily-energy/1", Map.of("energy", "4"), Set.of(), null), said, taken);
    }

}
