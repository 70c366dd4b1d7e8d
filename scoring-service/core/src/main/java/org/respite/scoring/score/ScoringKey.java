package org.respite.scoring.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;

/** Scores check-ins by the keys the catalogue's instruments publish. */
public final class ScoringKey {

    private final Map<String, InstrumentKey> instruments = new HashMap<>();

    private final Set<String> series = new HashSet<>();

    public ScoringKey(Catalogue catalogue) {
        catalogue.instruments().forEach(this::add);
    }

    private void add(Instrument instrument) {
        instruments.put(instrument.id(), new InstrumentKey(instrument));
        for (Item item : instrument.items()) {
            InstrumentKey.seriesOf(item).ifPresent(series::add);
        }
    }

    /**
     * Scores one check-in.
     * @param instrument id of the instrument that was answered
     * @param answers by item id
     */
    public ScoringResult score(String instrument, Map<String, Answer> answers) {
        @Nullable InstrumentKey key = instruments.get(instrument);
        return key == null ? new ScoringResult.Impossible(ScoringResult.Fault.UNKNOWN_INSTRUMENT) : key.score(answers);
    }

    /**
     * Whether an instrument asks for anything that counts towards the series. What people
     * answer for themselves alone counts towards none.
     */
    public boolean asksFor(String name) {
        return series.contains(name);
    }

}
