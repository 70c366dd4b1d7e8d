package org.respite.scoring.topology.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.Releaser;

/** What scores are centred on next: each department's last published level. */
public record ClipCentreStore(KeyValueStore<String, SortedMap<String, Integer>> store, Releaser releaser) {

    /** Department → centre of one series. */
    public Map<String, Integer> of(String organisation, String series) {
        @Nullable SortedMap<String, Integer> centres = store.get(key(organisation, series));
        return centres == null ? Map.of() : centres;
    }

    /** Series → department → centre. */
    public Map<String, Map<String, Integer>> of(String organisation, Collection<String> series) {
        return series.stream().collect(Collectors.toMap(one -> one, one -> of(organisation, one)));
    }

    public void learn(String organisation, List<TeamIndicatorReleased> cells) {
        cells.stream()
            .map(TeamIndicatorReleased::series)
            .distinct()
            .forEach(series -> store.put(key(organisation, series),
                    new TreeMap<>(releaser.nextCentres(series, of(organisation, series), cells))));
    }

    private static String key(String organisation, String series) {
        return organisation + "/" + series;
    }

}
