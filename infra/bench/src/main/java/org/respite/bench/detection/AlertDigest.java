package org.respite.bench.detection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.contract.ContractJson;

/**
 * All alerts there are, in short.
 *
 * @param changes of all of them together
 * @param digest over every alert with its whole history, by id, but for when it was
 * written down
 */
record AlertDigest(int alerts, int changes, String digest) {

    static AlertDigest of(List<Alert> alerts) {
        var digest = sha256();
        alerts.stream()
            .sorted(Comparator.comparing(Alert::id))
            .forEach(alert -> digest.update(ContractJson.MAPPER.writeValueAsBytes(withoutWriting(alert))));
        return new AlertDigest(alerts.size(), alerts.stream().mapToInt(alert -> alert.history().size()).sum(),
                HexFormat.of().formatHex(digest.digest()));
    }

    // When something was written down is not part of what was found.
    private static Alert withoutWriting(Alert alert) {
        var history = alert.history()
            .stream()
            .map(change -> new AlertChange(change.revision(), change.change(), change.severity(), change.fortnight(),
                    change.at(), change.at(), change.figures(), change.deed()))
            .toList();
        return new Alert(alert.id(), alert.organisation(), alert.unit(), alert.finding(), alert.since(), history,
                alert.quietlyOver());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", impossible);
        }
    }

    @Override
    public String toString() {
        return "%,d alerts with %,d changes, SHA-256 %s".formatted(alerts, changes, digest);
    }
}
