package org.respite.alert.notification.routing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Where in its organisation a unit was when an alert about it changed.
 *
 * @param name what people call it, on one line
 * @param line the unit and the departments above it, innermost first
 * @param zone the organisation's
 */
public record UnitPlace(String name, List<String> line, ZoneId zone) {

    private static final int MAX_NAME_LENGTH = 80;

    public UnitPlace {
        name = oneLine(name);
        line = List.copyOf(line);
    }

    /**
     * In a tree; a unit that is not in it, such as the organisation itself, stands alone.
     * Teams released as one are where each of them is.
     */
    public static UnitPlace in(UnitTreePublished tree, String unit) {
        return new UnitPlace(UnitNames.of(tree).nameOf(unit), linesOf(tree, unit), tree.zone());
    }

    /** Where no tree is known. */
    public static UnitPlace unknown(String unit) {
        return new UnitPlace(unit, List.of(unit), ZoneOffset.UTC);
    }

    boolean within(String unit) {
        return line.contains(unit);
    }

    private static List<String> linesOf(UnitTreePublished tree, String unit) {
        var lines = UnitNames.members(unit).stream().flatMap(team -> lineOf(tree, team).stream());
        return Stream.concat(Stream.of(unit), lines).distinct().toList();
    }

    private static List<String> lineOf(UnitTreePublished tree, String unit) {
        List<String> line = new ArrayList<>();
        Optional<String> next = Optional.of(unit);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = find(tree, next.get()).flatMap(found -> Optional.ofNullable(found.parent()));
        }
        return line;
    }

    private static Optional<Unit> find(UnitTreePublished tree, String unit) {
        return tree.units().stream().filter(candidate -> candidate.id().equals(unit)).findFirst();
    }

    // It becomes part of mail subjects and of the markup of others.
    private static String oneLine(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return plain.length() <= MAX_NAME_LENGTH ? plain : plain.substring(0, MAX_NAME_LENGTH - 1) + "…";
    }

}
