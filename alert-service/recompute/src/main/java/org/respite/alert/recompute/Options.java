package org.respite.alert.recompute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.DetectorSettings;

/**
 * What the command was asked for.
 *
 * @param cells file of released cells, or {@code -}
 * @param unit only alerts of this unit
 * @param alert only this alert
 * @param against file of published alerts to compare with
 * @param json whether to print JSON, an alert a line
 * @param accepted {@code UNIT@FORTNIGHT}: levels that leaders accepted as usual
 * @param settings of the detector, as the service has them
 */
record Options(String cells, @Nullable String unit, @Nullable String alert, @Nullable String against, boolean json,
        List<String> accepted, DetectorSettings settings) {

    static final String USAGE = """
            usage: recompute CELLS [--unit=ID] [--alert=ID] [--json] [--against=ALERTS]
                             [--units=100] [--false-alerts-per-week=0.25] [--accepted=UNIT@FORTNIGHT ...]
              CELLS    released cells, one JSON object a line, or - for standard input
              ALERTS   published alert changes, one JSON object a line
              --units, --false-alerts-per-week   as respite.alert.detection is configured
              --accepted         leaders accepted the unit's level as usual before that fortnight""";

    private static final String WATCHED_UNITS = "100";

    private static final List<String> NAMES = List.of("--unit=", "--alert=", "--against=", "--json", "--units=",
            "--false-alerts-per-week=", "--accepted=");

    static Options of(List<String> arguments) {
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        if (files.size() != 1) {
            throw new BadInputException("CELLS: " + files.size() + " files (expected: one)\n" + USAGE);
        }
        arguments.stream()
            .filter(argument -> argument.startsWith("--"))
            .filter(argument -> NAMES.stream().noneMatch(argument::startsWith))
            .findFirst()
            .ifPresent(unknown -> {
                throw new BadInputException(unknown + ": unknown\n" + USAGE);
            });
        return new Options(files.getFirst(), value("--unit=", arguments).orElse(null),
                value("--alert=", arguments).orElse(null), value("--against=", arguments).orElse(null),
                arguments.contains("--json"), values("--accepted=", arguments), settings(arguments));
    }

    private static DetectorSettings settings(List<String> arguments) {
        try {
            int units = Integer.parseInt(value("--units=", arguments).orElse(WATCHED_UNITS));
            double tolerated = value("--false-alerts-per-week=", arguments).map(Double::parseDouble)
                .orElse(DetectorSettings.FALSE_ALERTS_PER_WEEK);
            return DetectorSettings.forUnits(units, tolerated);
        }
        catch (IllegalArgumentException wrong) {
            throw new BadInputException(wrong.getMessage() + "\n" + USAGE);
        }
    }

    private static Optional<String> value(String name, List<String> arguments) {
        return values(name, arguments).stream().reduce((first, last) -> last);
    }

    private static List<String> values(String name, List<String> arguments) {
        return arguments.stream()
            .filter(argument -> argument.startsWith(name))
            .map(argument -> argument.substring(name.length()))
            .toList();
    }

    /** Units whose level was accepted before the fortnight. */
    Set<String> acceptedFor(int fortnight) {
        var suffix = "@" + fortnight;
        return accepted.stream()
            .filter(each -> each.endsWith(suffix))
            .map(each -> each.substring(0, each.length() - suffix.length()))
            .collect(Collectors.toSet());
    }

    boolean wants(String alertId, String unitId) {
        return (alert == null || alert.equals(alertId)) && (unit == null || unit.equals(unitId));
    }

}
