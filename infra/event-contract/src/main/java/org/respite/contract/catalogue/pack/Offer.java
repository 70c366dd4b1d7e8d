package org.respite.contract.catalogue.pack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Translations;
import org.respite.contract.catalogue.key.ScaleScore;
import org.respite.contract.checkin.Answer;

/** What an organisation's people are asked here: what ships, and its own packs. */
public final class Offer {

    private final Catalogue shipped;

    private final List<KeyForm> forms = KeyForm.shipped();

    /** By organisation. */
    private final Map<String, List<Pack>> packs = new HashMap<>();

    private Offer(Catalogue shipped, Collection<Pack> packs) {
        this.shipped = shipped;
        packs.forEach(pack -> pack.organisations().forEach(organisation -> add(organisation, pack)));
    }

    /** No packs. */
    public static Offer of(Catalogue shipped) {
        return new Offer(shipped, List.of());
    }

    /**
     * With the packs in a folder.
     * @throws PackException if one of them cannot be offered
     */
    public static Offer of(Catalogue shipped, Path folder) {
        return new Offer(shipped, PackFolder.read(folder));
    }

    private void add(String organisation, Pack pack) {
        List<Pack> own = packs.getOrDefault(organisation, List.of());
        if (own.stream().anyMatch(other -> other.id().equals(pack.id()))) {
            throw new PackException(pack.id() + " twice for " + organisation, "one pack of a key an organisation");
        }
        packs.put(organisation, Stream.concat(own.stream(), Stream.of(pack)).toList());
    }

    /** What is shown to an organisation's people, in their language where it is known. */
    public List<Instrument> to(String organisation, Locale locale) {
        return Stream
            .concat(shipped.instruments().stream().map(instrument -> Translations.of(instrument, locale)),
                    own(organisation).stream().map(pack -> pack.in(locale)))
            .toList();
    }

    /** One of them. */
    public Optional<Instrument> find(String id, String organisation, Locale locale) {
        return shipped.instrument(id)
            .map(instrument -> Translations.of(instrument, locale))
            .or(() -> own(organisation).stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .map(pack -> pack.in(locale)));
    }

    /**
     * One that may be handed in: also scores of an inventory that was asked elsewhere.
     */
    public Optional<Instrument> taken(String id, String organisation) {
        return find(id, organisation, Locale.ROOT)
            .or(() -> forms.stream().map(KeyForm::scores).filter(scores -> scores.id().equals(id)).findFirst());
    }

    /**
     * The scores of an inventory with a key, whether or not its words are still here;
     * empty for everything else.
     */
    public Optional<SequencedMap<String, ScaleScore>> scores(String instrument, Map<String, Answer> answers) {
        return forms.stream().flatMap(form -> form.score(instrument, answers).stream()).findFirst();
    }

    /** Its authors' name for an inventory with a key; it is no word of its items. */
    public Optional<String> name(String instrument) {
        return forms.stream()
            .filter(form -> form.id().equals(instrument) || form.scores().id().equals(instrument))
            .map(form -> form.key().name())
            .findFirst();
    }

    private List<Pack> own(String organisation) {
        return packs.getOrDefault(organisation, List.of());
    }

}
