package org.respite.attack.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.respite.attack.surface.KeyDisk;
import org.respite.attack.surface.Submission;
import org.respite.attack.surface.Team;
import org.respite.attack.surface.Workbench;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.Releaser;

/** One organisation, released as scoring-service releases it, but for the streaming. */
final class CoreSurface implements Workbench, KeyDisk {

    /**
     * The first of a quarter, so that quarters of reporting units hold six fortnights.
     */
    static final int FIRST_FORTNIGHT = 66;

    private final String organisation;

    private final ReleasePolicy policy;

    private final CoreParts coreParts;

    private final NoiseKeys keys;

    private final PlantedKeys disk;

    private final UnitTreeCollector unitTreeCollector;

    private final List<TeamIndicatorReleased> released = new ArrayList<>();

    private List<Submission> log = new ArrayList<>();

    private CentresBySeries centresBySeries = CentresBySeries.INITIAL;

    private CentresBySeries nextCentres = CentresBySeries.INITIAL;

    private int fortnight = FIRST_FORTNIGHT;

    CoreSurface(String organisation, ReleasePolicy policy, CoreParts coreParts, NoiseKeys keys, PlantedKeys disk) {
        this.organisation = organisation;
        this.policy = policy;
        this.coreParts = coreParts;
        this.keys = keys;
        this.disk = disk;
        this.unitTreeCollector = new UnitTreeCollector(organisation);
    }

    @Override
    public String organisation() {
        return organisation;
    }

    @Override
    public int fortnight() {
        return fortnight;
    }

    @Override
    public void roster(Collection<Team> teams) {
        unitTreeCollector.put(ReportingCalendar.blockOfFortnight(fortnight), teams);
    }

    @Override
    public int answer(List<Submission> submissions) {
        log.addAll(submissions);
        if (submissions.stream().anyMatch(submission -> submission.fortnight() == fortnight - 1)) {
            startAgain();
        }
        return submissions.size();
    }

    @Override
    public void endFortnight() {
        centresBySeries = nextCentres;
        keys.destroyThrough(organisation, fortnight - 1);
        fortnight++;
        startAgain();
        log = new ArrayList<>(log.stream().filter(this::mayMatter).toList());
    }

    private boolean mayMatter(Submission submission) {
        int block = ReportingCalendar.blockOfFortnight(fortnight - 1);
        return ReportingCalendar.blockOfFortnight(submission.fortnight()) >= block;
    }

    @Override
    public void startAgain() {
        var computation = computation(log);
        offer(computation.fortnightCells());
        offer(computation.contextCells());
    }

    private void offer(List<TeamIndicatorReleased> cells) {
        if (!cells.isEmpty() && coreParts.ledger().admits(released, cells)) {
            released.addAll(cells);
            nextCentres = nextCentres.after(cells, new Releaser(policy));
        }
    }

    @Override
    public List<TeamIndicatorReleased> computedAgain(List<Submission> submissions) {
        return computation(submissions).fortnightCells();
    }

    @Override
    public void erase(Collection<String> people) {
        var gone = Set.copyOf(people);
        log.removeIf(submission -> gone.contains(submission.person()));
        startAgain();
    }

    private Computation computation(List<Submission> submissions) {
        int last = fortnight - 1;
        int block = ReportingCalendar.blockOfFortnight(last);
        List<Submission> ofBlock = submissions.stream()
            .filter(submission -> ReportingCalendar.blockOfFortnight(submission.fortnight()) == block)
            .toList();
        return new Computation(policy, coreParts, unitTreeCollector.tree(), last, ofBlock, centresBySeries,
                coreParts.noise().apply(keys.forWindow(organisation, last)));
    }

    @Override
    public List<TeamIndicatorReleased> cells() {
        return List.copyOf(released);
    }

    @Override
    public String metrics() {
        return coreParts.metering().text(log);
    }

    @Override
    public List<byte[]> keysOnDisk() {
        return List.of(disk.file(organisation));
    }

}
