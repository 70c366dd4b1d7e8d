package org.respite.attack.running;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.respite.attack.core.PlantedKeys;
import org.respite.attack.surface.KeyDisk;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Team;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.local.clock.SharedClock;

/** One organisation of the running system, through its doors. */
final class RunningSurface implements Surface, KeyDisk {

    private static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneOffset.UTC);

    /** Before any block whose headcounts are told: closed long since. */
    private static final int LONG_AGO = 10;

    /** Teams from which on import lines would take too long to teach a roster. */
    private static final int MANY = 500;

    private final String organisation;

    private final RunningTarget system;

    private final Map<String, String> departments = new HashMap<>();

    private boolean anybodyAnswered;

    RunningSurface(String organisation, RunningTarget system) {
        this.organisation = organisation;
        this.system = system;
    }

    private SharedClock clock() {
        return system.platform().clock();
    }

    @Override
    public String organisation() {
        return organisation;
    }

    @Override
    public int fortnight() {
        return CALENDAR.fortnightOf(clock().instant());
    }

    /** On file if there are many; else people who answered long ago are on it since. */
    @Override
    public void roster(Collection<Team> teams) {
        teams.forEach(team -> departments.put(team.id(), team.department()));
        if (teams.size() >= MANY) {
            system.read(new PlannedRoster(organisation, teams));
        }
        else {
            int past = fortnight() - LONG_AGO;
            handIn(teams.stream()
                .flatMap(team -> team.members()
                    .stream()
                    .map(member -> Submission.of(UUID.randomUUID(), member, team.id(), past, 0)))
                .toList());
        }
    }

    @Override
    public int answer(List<Submission> submissions) {
        anybodyAnswered |= !submissions.isEmpty();
        return handIn(submissions);
    }

    private int handIn(List<Submission> submissions) {
        return system.importDoor(organisation)
            .handIn(submissions, team -> departments.getOrDefault(team, "department"), this::answeredAt);
    }

    private Instant answeredAt(Submission submission) {
        return submission.fortnight() == fortnight() ? clock().instant()
                : CALENDAR.startOf(submission.fortnight()).plus(Duration.ofDays(1));
    }

    @Override
    public void endFortnight() {
        int ended = fortnight();
        clock().moveTo(CALENDAR.publishedAt(ended));
        if (!anybodyAnswered) {
            return;
        }
        system.released().await(organisation, Cadence.FORTNIGHT, ended);
        int block = ReportingCalendar.blockOfFortnight(ended);
        if (ReportingCalendar.blockOfFortnight(ended + 1) > block) {
            system.released().await(organisation, Cadence.BLOCK, block);
        }
    }

    @Override
    public void erase(Collection<String> people) {
        people.forEach(person -> system.erasureDoor(organisation, person).everything());
    }

    @Override
    public void startAgain() {
        system.scoreFromTheBeginning();
    }

    @Override
    public List<TeamIndicatorReleased> cells() {
        return system.released().of(organisation);
    }

    @Override
    public String metrics() {
        return system.metrics();
    }

    @Override
    public List<byte[]> keysOnDisk() {
        return List.of(new PlantedKeys(system.keys(), "").file(organisation));
    }

}
