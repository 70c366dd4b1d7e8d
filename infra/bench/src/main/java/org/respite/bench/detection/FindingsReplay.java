package org.respite.bench.detection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.respite.alert.detection.DetectionEvent;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.detection.OrganisationStep;
import org.respite.alert.detection.UnitObservation;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * One rebuild of all findings from the topic.
 *
 * @param opened episodes
 * @param digest over every figure of every step
 */
record FindingsReplay(long opened, String digest) {

    static FindingsReplay of(List<List<byte[]>> log, int units) {
        var detector = new OrganisationDetector(
                DetectorSettings.forUnits(units, DetectorSettings.FALSE_ALERTS_PER_WEEK));
        MessageDigest digest = sha256();
        OrganisationState state = OrganisationState.start();
        long opened = 0;
        for (List<byte[]> cells : log) {
            OrganisationStep step = step(detector, state, cells);
            opened += opened(step);
            digest.update(ContractJson.MAPPER.writeValueAsBytes(step));
            state = step.state();
        }
        return new FindingsReplay(opened, HexFormat.of().formatHex(digest.digest()));
    }

    private static OrganisationStep step(OrganisationDetector detector, OrganisationState state, List<byte[]> cells) {
        Set<String> units = new TreeSet<>();
        Map<String, UnitObservation> released = new TreeMap<>();
        for (byte[] bytes : cells) {
            TeamIndicatorReleased cell = EventType.TEAM_INDICATOR_RELEASED.read(bytes);
            units.add(cell.unit());
            UnitObservation.of(cell).ifPresent(reading -> released.put(cell.unit(), reading));
        }
        return detector.step(state, units, released);
    }

    private static long opened(OrganisationStep step) {
        return step.units()
            .values()
            .stream()
            .flatMap(unit -> unit.events().stream())
            .filter(DetectionEvent.Opened.class::isInstance)
            .count();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", impossible);
        }
    }
}
