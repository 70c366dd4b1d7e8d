package org.respite.contract.catalogue.pack;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;

/** A pack that can be offered. */
final class Pack {

    private final KeyForm form;

    private final PackFile words;

    Pack(KeyForm form, PackFile words) {
        this.form = form;
        this.words = words;
    }

    String id() {
        return form.id();
    }

    Set<String> organisations() {
        return Set.copyOf(words.organisations());
    }

    /** In English where there is no such language, or else in the first by its code. */
    Instrument in(Locale locale) {
        PackWords said = Objects.requireNonNullElseGet(words.languages().get(locale.getLanguage()), this::fallback);
        Instrument bare = form.answers();
        return new Instrument(bare.id(), said.title(), said.timeFrame(), bare.source(), words.attribution(),
                bare.scoring(), bare.missingData(), form.numbers().stream().map(number -> item(number, said)).toList(),
                List.of());
    }

    private PackWords fallback() {
        String code = words.languages().containsKey("en") ? "en"
                : words.languages().keySet().stream().sorted().findFirst().orElseThrow();
        return Objects.requireNonNull(words.languages().get(code));
    }

    private Item item(int number, PackWords said) {
        PackItem item = Objects.requireNonNull(said.items().get(Integer.toString(number)));
        @Nullable List<String> own = item.labels();
        return KeyForm.scale(KeyForm.item(number), item.text(), form.key().min(), form.key().max(),
                own == null ? said.labels() : own);
    }

    /** The words are licensed: none belongs in a log. */
    @Override
    public String toString() {
        return "Pack[" + id() + "]";
    }

}
