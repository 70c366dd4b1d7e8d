package org.respite.alert.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.respite.alert.explanation.UnitRecord;
import org.respite.alert.release.ReleaseRange;
import org.respite.alert.release.UnitHistory;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together what was released about a unit under its own and under joint ids. */
public class UnitRecords {

    private final JointTeams jointTeams;

    private final Histories histories;

    private final ReleaseRanges releaseRanges;

    UnitRecords(JointTeams jointTeams, Histories histories, ReleaseRanges releaseRanges) {
        this.jointTeams = jointTeams;
        this.histories = histories;
        this.releaseRanges = releaseRanges;
    }

    /**
     * @param units of the organisation's tree; none while it is not known
     */
    public Mono<UnitRecord> of(String organisation, String unit, List<Unit> units) {
        return releaseRanges.find(organisation)
            .flatMap(range -> jointTeams.of(organisation, UnitNames.members(unit))
                .flatMap(joint -> of(range, unit, joint, units)))
            .defaultIfEmpty(new UnitRecord(unit, new TreeMap<>(), new TreeMap<>(), UnitHistory.empty()));
    }

    private Mono<UnitRecord> of(ReleaseRange range, String unit, Collection<String> joint, List<Unit> units) {
        var members = UnitNames.members(unit);
        var ids = new TreeSet<>(joint);
        ids.addAll(members);
        ids.add(unit);
        var departments = new TreeSet<>(units.stream()
            .filter(known -> members.contains(known.id()))
            .map(Unit::parent)
            .filter(Objects::nonNull)
            .toList());
        return Mono.zip(find(range, ids), find(range, departments), histories.find(range, range.organisation()))
            .map(found -> new UnitRecord(unit, found.getT1(), found.getT2(), found.getT3()));
    }

    private Mono<SortedMap<String, UnitHistory>> find(ReleaseRange range, Collection<String> ids) {
        return Flux.fromIterable(ids)
            .concatMap(id -> histories.find(range, id).map(history -> Map.entry(id, history)))
            .filter(found -> !found.getValue().isEmpty())
            .collect(TreeMap::new, (all, found) -> all.put(found.getKey(), found.getValue()));
    }

    /** Units of a tree; none while it is not known. */
    public static List<Unit> unitsOf(Optional<UnitTreePublished> tree) {
        return tree.map(UnitTreePublished::units).orElse(List.of());
    }

}
