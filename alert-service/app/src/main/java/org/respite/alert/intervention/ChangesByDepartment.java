package org.respite.alert.intervention;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.alert.intervention.WhatChangedView.DepartmentChanges;
import org.respite.alert.intervention.WhatChangedView.Step;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/** Puts what was done, and what is overdue, under the departments it was done in. */
record ChangesByDepartment(UnitTreePublished tree) {

    /** What concerns all goes by this. */
    static final String WHOLE = "The whole organisation";

    private static final Comparator<Step> LATEST_FIRST = Comparator.comparing(Step::startOn)
        .reversed()
        .thenComparing(Step::name)
        .thenComparing(Step::title);

    /**
     * @param steps that were told
     * @param overdue units whose alerts nothing was told about
     */
    List<DepartmentChanges> with(Collection<Step> steps, Collection<String> overdue) {
        Map<String, List<Step>> told = steps.stream().collect(Collectors.groupingBy(step -> of(step.unit())));
        Set<String> late = overdue.stream().map(this::of).collect(Collectors.toSet());
        return all()
            .map(unit -> new DepartmentChanges(unit.id(), unit.name(),
                    told.getOrDefault(unit.id(), List.of()).stream().sorted(LATEST_FIRST).toList(),
                    late.contains(unit.id())))
            .toList();
    }

    /** The organisation last: what concerns all. */
    private Stream<Unit> all() {
        return Stream.concat(
                tree.units()
                    .stream()
                    .filter(unit -> unit.parent() == null)
                    .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id)),
                Stream.of(new Unit(tree.organisation(), WHOLE, null)));
    }

    /** Teams that are released as one are of one department. */
    private String of(String unit) {
        Map<String, Unit> units = tree.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return UnitNames.members(unit)
            .stream()
            .map(units::get)
            .filter(Objects::nonNull)
            .findFirst()
            .map(known -> Objects.requireNonNullElse(known.parent(), known.id()))
            .orElse(tree.organisation());
    }

}
