package org.respite.attack;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.report.FindingsSection;
import org.respite.attack.running.PlannedRoster;
import org.respite.attack.running.RunningTarget;

/**
 * Every attack on the running system: three services, a broker with its users, a document
 * store, on one clock.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningSuiteIT {

    /** In the first fortnight of a block, when the grace of the last one is over. */
    private static final Instant BEGIN = Instant.parse("2026-07-15T08:00:00Z");

    private static final int LARGE = Integer.getInteger("respite.attacks.running.pairs", 100);

    private static final Effort SMALL = new Effort(100, 1);

    /** Where it is not the small one. */
    private static final Map<Integer, Effort> EFFORTS = Map.of(1, new Effort(LARGE, 1), 3, new Effort(60, 1), 16,
            new Effort(40, 1));

    /**
     * Those that start a service again or wait until leaders see something; the others
     * leave large organisations behind, whose cells come every fortnight from then on.
     */
    private static final List<Integer> FIRST = List.of(4, 5, 6, 13, 15, 14, 10, 11, 12);

    private final SortedMap<Integer, Finding> findings = new TreeMap<>();

    private RunningTarget system;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        var calm = new Teams("calm", LARGE, ScoreInference.ROSTER);
        var exhausted = new Teams("exhausted", LARGE, ScoreInference.ROSTER);
        system = RunningTarget.start(folder, BEGIN,
                new PlannedRoster(ScoreInference.ORGANISATION + "-0", Roll.of(calm, exhausted)),
                List.of("alerts-tell-more", "canary-hunt"));
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
            .sorted(Comparator.comparingInt(RunningSuiteIT::place))
            .map(attack -> DynamicTest.dynamicTest(attack.attempt(), () -> {
                Finding finding = attack.mount(system, EFFORTS.getOrDefault(attack.number(), SMALL));
                findings.put(attack.number(), finding);
                assertThat(finding.tooFar()).extracting(Measurement::figure)
                    .containsExactlyInAnyOrderElementsOf(KnownGaps.of(attack));
            }));
    }

    /** The largest organisation last. */
    private static int place(Attack attack) {
        int among = FIRST.indexOf(attack.number());
        return among >= 0 ? among - FIRST.size() : AttackSuite.all().size() - attack.number();
    }

    @Order(2)
    @Test
    void whatItClaimsIsWhatItRuns() {
        var policy = system.promise().policy();

        assertThat(system.open(ScoreInference.ORGANISATION + "-0").cells()).isNotEmpty()
            .allSatisfy(cell -> assertThat(cell.mechanism().profile()).isEqualTo(policy.profile()));
    }

    @Order(3)
    @Test
    void theCommittedPageIsAboutTheRunningPolicy() {
        var page = new CommittedPage(system.promise().policy());
        String circumstances = page.circumstances(SMALL.pairs() + " teams a world, but "
                + EFFORTS.entrySet().stream().map(RunningSuiteIT::special).sorted().collect(Collectors.joining(", ")));
        var table = new FindingsSection(circumstances);
        for (Attack attack : AttackSuite.all()) {
            table.add(attack.number(), attack.attempt(),
                    findings.getOrDefault(attack.number(), new Finding.NotApplicable("not tried in this run")));
        }

        page.beginsWith("running", circumstances, table.toString());
    }

    private static String special(Map.Entry<Integer, Effort> effort) {
        return effort.getValue().pairs() + " in " + effort.getKey();
    }

}
