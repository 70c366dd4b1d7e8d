package org.respite.ingest.web.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.catalogue.Translations;
import org.springframework.util.LinkedMultiValueMap;

/**
 * A questionnaire to be filled in.
 *
 * @param heading key of the words above it
 * @param instrument in the reader's language
 * @param form as it was sent before; empty at first
 * @param wrong ids of items whose answer cannot be taken
 * @param trouble key of why nothing was taken; absent at first
 * @param now by the server's clock; absent on a page that is kept
 */
public record FormView(String heading, Instrument instrument, AnswerForm form, Set<String> wrong,
        @Nullable String trouble, @Nullable Instant now) {

    private static final String OURS = "Apache-2.0";

    public FormView {
        wrong = Set.copyOf(wrong);
    }

    /**
     * Today's, to be filled in without a connection: with no id, because it is the same
     * for everybody.
     */
    public static FormView today(Catalogue catalogue, Locale locale) {
        var instrument = catalogue.instrument(AnswerController.TODAY).orElseThrow();
        return new FormView("today.title", Translations.of(instrument, locale),
                new AnswerForm(instrument, new LinkedMultiValueMap<>()), Set.of(), null, null);
    }

    /** The check-in's id, which stays the same until it is taken. */
    public String id() {
        return form.id();
    }

    /** When it was answered; empty until it was sent. */
    public String answeredAt() {
        return form.answeredAt();
    }

    /** Milliseconds of the epoch, for a device to tell its own clock by. */
    public @Nullable Long millis() {
        return now == null ? null : now.toEpochMilli();
    }

    /** What was entered before. */
    public List<String> entered(Item item) {
        return form.entered(item);
    }

    /** The name of an item's field. */
    public String field(Item item) {
        return AnswerForm.field(item.id());
    }

    /** Whose words they are, where that has to be said; empty for our own. */
    public String attribution() {
        return instrument.licence().equals(OURS) ? "" : instrument.source() + " · " + instrument.licence();
    }

    /** Whether nothing but what nobody else sees is asked. */
    public boolean forOwnerAlone() {
        return needed().isEmpty() && open().isEmpty();
    }

    /** Items that have to be answered. */
    public List<Item> needed() {
        return instrument.items().stream().filter(Item::required).toList();
    }

    /** Items about the work, which may be left out. */
    public List<Item> open() {
        return instrument.items().stream().filter(item -> !item.required() && !item.staysWithOwner()).toList();
    }

    /** Items that nobody else ever sees, which may be left out. */
    public List<Item> ownersAlone() {
        return instrument.items().stream().filter(item -> !item.required() && item.staysWithOwner()).toList();
    }

}
