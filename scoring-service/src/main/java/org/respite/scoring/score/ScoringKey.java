package org.respite.scoring.score;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;

/** Scores check-ins by the keys the catalogue's instruments publish. */
public final class ScoringKey {

    private final Map<String, InstrumentKey> instruments = new HashMap<>();

    private final Map<String, SortedMap<ItemKey, Integer>> series = new HashMap<>();

    public ScoringKey(Catalogue catalogue) {
        catalogue.instruments().forEach(this::add);
    }

    private void add(Instrument instrument) {
        instruments.put(instrument.id(), new InstrumentKey(instrument));
        for (Item item : instrument.items()) {
            if (item instanceof Item.Scale scale && scale.series() instanceof String name) {
                series.computeIfAbsent(name, _ -> new TreeMap<>())
                    .put(new ItemKey(instrument.id(), scale.id()), scale.max() - scale.min());
            }
        }
    }

    /**
     * Scores one check-in.
     * @param instrument id of the instrument that was answered
     * @param answers by item id
     */
    public Scoring score(String instrument, Map<String, Answer> answers) {
        @Nullable InstrumentKey key = instruments.get(instrument);
        return (key == null) ? new Scoring.Impossible(Scoring.Fault.UNKNOWN_INSTRUMENT) : key.score(answers);
    }

    /** The series of this name: without items if no instrument asks for it. */
    public Series series(String name) {
        return new Series(name, series.getOrDefault(name, Collections.emptySortedMap()));
    }

}
