package org.respite.attack.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.respite.attack.surface.Team;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/** Collects who works where into the tree that a release reads. */
final class UnitTreeCollector {

    private final String organisation;

    private final SortedMap<String, Unit> units = new TreeMap<>();

    private final SortedMap<Integer, Map<String, Integer>> headcounts = new TreeMap<>();

    UnitTreeCollector(String organisation) {
        this.organisation = organisation;
    }

    void put(int block, Collection<Team> teams) {
        for (Team team : teams) {
            units.put(team.department(), new Unit(team.department(), team.department(), null));
            units.put(team.id(), new Unit(team.id(), team.id(), team.department()));
        }
        headcounts.put(block, teams.stream().collect(Collectors.toUnmodifiableMap(Team::id, Team::roster)));
    }

    UnitTreePublished tree() {
        return new UnitTreePublished(organisation, ZoneOffset.UTC, Instant.EPOCH, units.values().stream().toList(),
                headcounts);
    }

}
