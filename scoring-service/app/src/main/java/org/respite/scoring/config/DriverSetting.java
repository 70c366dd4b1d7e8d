package org.respite.scoring.config;

import java.util.List;
import org.respite.contract.catalogue.Catalogue;
import org.respite.scoring.release.ContextDrivers;

/**
 * Which drivers operators may name. What people were promised to see alone is released by
 * no setting: the service does not start with it.
 */
final class DriverSetting {

    private static final String NAME = "respite.scoring.drivers";

    private DriverSetting() {
    }

    /**
     * The drivers to release.
     * @throws DriverSettingException if one of them is private or unknown, if one is
     * named twice, or if they are too many
     */
    static ContextDrivers drivers(List<String> names, Catalogue catalogue) {
        List<String> offered = ContextDrivers.offeredBy(catalogue);
        boolean onceEach = names.stream().distinct().count() == names.size();
        if (names.size() > ContextDrivers.MOST || !onceEach || !offered.containsAll(names)) {
            throw new DriverSettingException(
                    NAME + ": " + String.join(", ", names) + " (expected: at most " + ContextDrivers.MOST + " of "
                            + String.join(", ", offered) + ", each once" + neverAmong(names, catalogue) + ")");
        }
        return new ContextDrivers(names);
    }

    private static String neverAmong(List<String> names, Catalogue catalogue) {
        List<String> secret = names.stream().filter(ContextDrivers.keptFrom(catalogue)::contains).toList();
        return secret.isEmpty() ? "" : "; nobody but its owner ever sees " + String.join(" or ", secret);
    }

}
