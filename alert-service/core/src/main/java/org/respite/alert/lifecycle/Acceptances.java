package org.respite.alert.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All acceptances of an organisation. What the detector has judged can no longer be added
 * to, so judging again gives the same.
 *
 * @param judged the last fortnight the detector has asked about
 * @param all oldest first
 * @param version of the stored document; absent while there is none
 */
public record Acceptances(String organisation, int judged, List<Acceptance> all, @Nullable Long version) {

    public Acceptances {
        all = List.copyOf(all);
    }

    public static Acceptances none(String organisation) {
        return new Acceptances(organisation, Integer.MIN_VALUE, List.of(), null);
    }

    /** Units whose level was accepted for the step of a fortnight. */
    public Set<String> unitsAt(int fortnight) {
        Set<String> units = new TreeSet<>();
        for (Acceptance acceptance : all) {
            if (acceptance.fortnight() == fortnight) {
                var _ = acceptance.withdrawn() ? units.remove(acceptance.unit()) : units.add(acceptance.unit());
            }
        }
        return units;
    }

    public List<Acceptance> of(String unit) {
        return all.stream().filter(acceptance -> acceptance.unit().equals(unit)).toList();
    }

    public Acceptances judging(int fortnight) {
        return new Acceptances(organisation, Math.max(judged, fortnight), all, version);
    }

    public boolean takes(int fortnight) {
        return fortnight > judged;
    }

    /** Without who said so and why, where that is no longer to be told. */
    Acceptances nameless(Predicate<Acceptance> noLonger) {
        return new Acceptances(organisation, judged,
                all.stream().map(each -> noLonger.test(each) ? each.nameless() : each).toList(), version);
    }

    public Acceptances with(Acceptance acceptance) {
        return new Acceptances(organisation, judged, Stream.concat(all.stream(), Stream.of(acceptance)).toList(),
                version);
    }
}
