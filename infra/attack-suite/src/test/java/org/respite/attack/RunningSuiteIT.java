package org.respite.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.report.FindingsSection;
import org.respite.attack.running.RunningTarget;

/**
 * Every attack on the running system: three services, a broker with its users, a document
 * store, on one clock.
 */
@Tag("attacks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningSuiteIT {

    /** In the first fortnight of a block, when the grace of the last one is over. */
    private static final Instant BEGIN = Instant.parse("2026-07-15T08:00:00Z");

    /** As on the core, where that tells most. */
    private static final AttackScale LARGE = new AttackScale(
            Integer.getInteger("respite.attacks.running.pairs", AttackScale.NORMAL.pairs()), 1, AttackScale.SMALL_TEAM);

    private static final AttackScale MIDDLE = new AttackScale(500, 1, AttackScale.SMALL_TEAM);

    private static final AttackScale SMALL = new AttackScale(100, 1, AttackScale.SMALL_TEAM);

    /** Where it is not the small one. */
    private static final Map<Integer, AttackScale> EFFORTS = Map.of(1, LARGE, 2, LARGE, 3, MIDDLE, 8, MIDDLE, 16,
            new AttackScale(40, 1, AttackScale.SMALL_TEAM), 17, MIDDLE);

    /**
     * Those first that start a service again or wait until leaders see something; the
     * others leave large organisations behind, whose cells come every fortnight from then
     * on.
     */
    private static final List<Integer> ORDER = List.of(4, 5, 6, 13, 15, 14, 10, 11, 12, 17, 16, 9, 8, 7, 3, 1, 2);

    /** For whoever works on one: numbers, which leave the page as it is. */
    private static final String ONLY = System.getProperty("respite.attacks.only", "");

    /** Those on figures that follow from answers and planted keys alone. */
    private static final List<Integer> REPEATABLE = List.of(1, 2, 3, 7, 8, 9, 17);

    private final SortedMap<Integer, Finding> findings = new TreeMap<>();

    private RunningTarget system;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        system = RunningTarget.start(folder, BEGIN, List.of("alerts-tell-more", "canary-hunt"));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> noAttackGetsFurtherThanPromised() {
        return AttackSuite.all()
            .stream()
            .filter(attack -> ONLY.isEmpty() || List.of(ONLY.split(",")).contains("" + attack.number()))
            .sorted(Comparator.comparingInt(attack -> ORDER.indexOf(attack.number())))
            .map(attack -> DynamicTest.dynamicTest(attack.attempt(), () -> {
                Finding finding = attack.mount(system, EFFORTS.getOrDefault(attack.number(), SMALL));
                findings.put(attack.number(), finding);
                showAlone(finding);
                assertThat(finding.tooFar()).extracting(Measurement::figure)
                    .containsExactlyInAnyOrderElementsOf(KnownGaps.of(attack));
            }));
    }

    /** The page's table is printed only when all were tried. */
    private static void showAlone(Finding finding) {
        if (!ONLY.isEmpty() && finding instanceof Finding.Tried(var measurements)) {
            measurements.forEach(System.out::println);
        }
    }

    @Order(2)
    @Test
    void whatItClaimsIsWhatItRuns() {
        assumeThat(ONLY).as("attacks left out").isEmpty();
        var policy = system.promise().policy();

        assertThat(system.open(ScoreInference.ORGANISATION + "-0").cells()).isNotEmpty()
            .allSatisfy(cell -> assertThat(cell.mechanism().profile()).isEqualTo(policy.profile()));
    }

    @Order(3)
    @Test
    void theCommittedPageIsAboutTheRunningPolicy() {
        assumeThat(ONLY).as("attacks left out").isEmpty();
        var page = new CommittedPage(system.promise().policy());
        String circumstances = page.circumstances(SMALL.pairs() + " teams a world, but "
                + EFFORTS.entrySet().stream().map(RunningSuiteIT::special).sorted().collect(Collectors.joining(", ")));
        var table = new FindingsSection(circumstances);
        for (Attack attack : AttackSuite.all()) {
            table.add(attack.number(), attack.attempt(),
                    findings.getOrDefault(attack.number(), new Finding.NotApplicable("not tried in this run")));
        }

        page.holds("running", circumstances, table, REPEATABLE);
    }

    private static String special(Map.Entry<Integer, AttackScale> effort) {
        return effort.getValue().pairs() + " in " + effort.getKey();
    }

}
