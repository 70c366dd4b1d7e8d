package org.respite.local.demo;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Item;

class DemoGeneratorTest {

    private static final Instant END = Instant.parse("2026-11-22T12:00:00Z");

    private static final DemoPlan PLAN = new DemoPlan(20260101, END, 26);

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void tellsTheSameStoryForTheSamePlan() {
        assertThat(DemoGenerator.checkIns(PLAN)).containsExactlyElementsOf(DemoGenerator.checkIns(PLAN).toList());
    }

    @Test
    void writesLinesAsReplayFilesHaveThem() {
        var line = ContractJson.MAPPER.valueToTree(DemoGenerator.checkIns(PLAN).findFirst().orElseThrow());

        assertThat(line.propertyNames()).containsExactlyInAnyOrder("subject", "unit", "department", "checkIn");
        assertThat(line.path("checkIn").propertyNames()).containsExactlyInAnyOrder("id", "instrument", "answeredAt",
                "answers");
    }

    @Test
    void hasADozenTeamsInThreeDepartments() {
        assertThat(DemoOrganisation.UNITS).hasSize(12);
        assertThat(DemoOrganisation.UNITS.stream().map(DemoUnit::department).distinct()).hasSize(3);
        assertThat(DemoOrganisation.UNITS).allSatisfy(unit -> assertThat(unit.roster()).isBetween(9, 40));
        assertThat(DemoOrganisation.UNITS.stream().mapToInt(DemoUnit::roster).sum()).isBetween(190, 210);
    }

    @Test
    void hearsBetweenFourAndNineTenthsOfEveryTeamAWeek() {
        Map<String, Long> answers = DemoGenerator.checkIns(PLAN)
            .filter(line -> line.checkIn().instrument().equals("weekly-reflection/1"))
            .collect(groupingBy(DemoCheckIn::unit, Collectors.counting()));

        assertThat(DemoOrganisation.UNITS).allSatisfy(
                unit -> assertThat(answers.getOrDefault(unit.id(), 0L) / (double) (unit.roster() * PLAN.weeks()))
                    .isBetween(0.4, 0.9));
    }

    @Test
    void wearsTwoTeamsOutForACause() {
        assertThat(rise("crisis-team", "drained")).isGreaterThan(1.2);
        assertThat(rise("crisis-team", "caseload")).isGreaterThan(25);
        assertThat(rise("trauma-clinic", "drained")).isGreaterThan(1.2);
        assertThat(rise("trauma-clinic", "supervision")).isLessThan(-3);
    }

    @Test
    void letsOneTeamRecover() {
        double before = mean("child-therapy", "drained", this::firstFifth);
        double worst = mean("child-therapy", "drained", line -> isBetween(line, 0.36, 0.5));
        double after = mean("child-therapy", "drained", line -> isBetween(line, 0.7, 1));

        assertThat(worst - before).isGreaterThan(1.2);
        assertThat(worst - after).isGreaterThan(1.2);
    }

    @Test
    void letsTheClinicianOfTheLoginBelongToATeam() {
        assertThat(DemoRoster.of(PLAN).members()).extracting(DemoRoster.Member::subject)
            .contains(DemoOrganisation.CLINICIAN)
            .doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    void answersEveryItemOnItsScaleAndNothingInTheFuture(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int weeks) {
        List<DemoCheckIn> lines = DemoGenerator.checkIns(new DemoPlan(seed, END, weeks)).toList();

        assertThat(lines).isSortedAccordingTo(Comparator.comparing(line -> line.checkIn().answeredAt()));
        assertThat(new HashSet<>(lines.stream().map(line -> line.checkIn().id()).toList())).hasSameSizeAs(lines);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.checkIn().answeredAt()).isBeforeOrEqualTo(END);
            assertThat(isAnswerable(line.checkIn())).isTrue();
        });
    }

    private boolean isAnswerable(DemoCheckIn.CheckIn checkIn) {
        List<Item> items = catalogue.instrument(checkIn.instrument()).orElseThrow().items();
        Predicate<Map.Entry<String, Integer>> onScale = answer -> items.stream()
            .anyMatch(item -> item instanceof Item.Scale scale && scale.id().equals(answer.getKey())
                    && answer.getValue() >= scale.min() && answer.getValue() <= scale.max());
        return checkIn.answers().entrySet().stream().allMatch(onScale)
                && items.stream().filter(Item::required).allMatch(item -> checkIn.answers().containsKey(item.id()));
    }

    private double rise(String unit, String item) {
        return mean(unit, item, line -> isBetween(line, 0.7, 1)) - mean(unit, item, this::firstFifth);
    }

    private boolean firstFifth(DemoCheckIn line) {
        return isBetween(line, 0, 0.2);
    }

    private static boolean isBetween(DemoCheckIn line, double from, double to) {
        Instant begin = PLAN.mondayOf(0).atStartOfDay(DemoOrganisation.ZONE).toInstant();
        double part = (double) (line.checkIn().answeredAt().getEpochSecond() - begin.getEpochSecond())
                / (END.getEpochSecond() - begin.getEpochSecond());
        return part >= from && part <= to;
    }

    private static double mean(String unit, String item, Predicate<DemoCheckIn> when) {
        return DemoGenerator.checkIns(PLAN)
            .filter(line -> line.unit().equals(unit) && line.checkIn().answers().containsKey(item))
            .filter(when)
            .collect(averagingDouble(line -> line.checkIn().answers().get(item)));
    }

}
