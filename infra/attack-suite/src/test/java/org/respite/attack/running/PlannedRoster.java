package org.respite.attack.running;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.respite.attack.surface.Team;
import org.respite.contract.ContractJson;

/**
 * The roster of an organisation, as a file for ingest-service.
 *
 * @param teams who works where
 */
record PlannedRoster(String organisation, Collection<Team> teams) {

    private static final String SINCE = "2024-01-01";

    byte[] toBytes() {
        Stream<Map<String, String>> departments = teams.stream()
            .map(Team::department)
            .distinct()
            .map(department -> Map.of("id", department, "name", department));
        Stream<Map<String, String>> units = teams.stream()
            .map(team -> Map.of("id", team.id(), "name", team.id(), "parent", team.department()));
        List<Map<String, String>> members = teams.stream()
            .flatMap(team -> team.members()
                .stream()
                .map(member -> Map.of("subject", member, "unit", team.id(), "from", SINCE)))
            .toList();
        return ContractJson.MAPPER.writeValueAsBytes(Map.of("organisation", organisation, "zone", "UTC", "units",
                Stream.concat(departments, units).toList(), "members", members));
    }

}
