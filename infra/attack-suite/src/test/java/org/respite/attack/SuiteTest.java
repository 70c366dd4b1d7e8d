package org.respite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.respite.attack.core.CoreParts;
import org.respite.attack.core.CoreTarget;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Measurement;
import org.respite.attack.mutant.Mutant;
import org.respite.attack.mutant.Mutants;
import org.respite.attack.report.FindingsSection;
import org.respite.attack.report.PolicySection;
import org.respite.scoring.release.ReleasePolicy;

/**
 * The shipped core holds against every attack on cells, every mutant fails one, and the
 * page says what came of it.
 */
@Tag("attacks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteTest {

    private static final ReleasePolicy POLICY = ReleasePolicy.standard();

    private static final int PAIRS = Integer.getInteger("respite.attacks.pairs", AttackScale.NORMAL.pairs());

    private static final AttackScale EFFORT = new AttackScale(PAIRS, AttackScale.NORMAL.fortnights(),
            AttackScale.NORMAL.roster());

    /** Mutants are far enough off to be noticed in one fortnight. */
    private static final AttackScale SHORT = new AttackScale(AttackScale.NORMAL.pairs(), 1, AttackScale.SMALL_TEAM);

    private final CommittedPage page = new CommittedPage(POLICY);

    private final SortedMap<Integer, Finding> findings = new TreeMap<>();

    private final MutantsTable mutants = new MutantsTable();

    @TempDir
    private Path disk;

    @Order(1)
    @TestFactory
    Stream<DynamicTest> noAttackGetsFurtherThanPromised() {
        var target = CoreTarget.genuine(POLICY, disk.resolve("genuine"));
        return AttackSuite.all().stream().map(attack -> DynamicTest.dynamicTest(attack.attempt(), () -> {
            Finding finding = attack.mount(target, EFFORT);
            findings.put(attack.number(), finding);
            assertThat(finding.tooFar()).isEmpty();
        }));
    }

    @Order(2)
    @TestFactory
    Stream<DynamicTest> everyMutantIsCaught() {
        return Mutants.all()
            .stream()
            .flatMap(mutant -> AttackSuite.all()
                .stream()
                .filter(attack -> mutant.caughtBy().contains(attack.number()))
                .map(attack -> DynamicTest.dynamicTest(mutant.fault() + ", caught by " + attack.number(),
                        () -> assertThat(caught(mutant, attack)).isNotEmpty())));
    }

    private List<Measurement> caught(Mutant mutant, Attack attack) {
        CoreParts coreParts = mutant.put().apply(CoreParts.genuine(POLICY));
        List<Measurement> tooFar = attack
            .mount(new CoreTarget(POLICY, coreParts, disk.resolve(mutant.fault() + attack.number())), SHORT)
            .tooFar();
        mutants.add(mutant, attack, tooFar);
        return tooFar;
    }

    @Order(3)
    @Test
    void aHarnessThatSeesNothingDoesNotPass() {
        CoreParts genuine = CoreParts.genuine(POLICY);
        CoreParts blind = genuine.withCounting(new SeesNothing(genuine.counting()));

        Finding finding = new ScoreInference().mount(new CoreTarget(POLICY, blind, disk.resolve("blind")), SHORT);

        assertThat(finding.tooFar()).extracting(Measurement::figure).containsExactly("μ seen at all, one fortnight");
    }

    @Order(4)
    @Test
    void theCommittedPageIsAboutTheRunningPolicy() {
        page.holds("policy", PolicySection.of(POLICY));
    }

    @Order(5)
    @Test
    void theCommittedPageShowsWhatWasMeasured() {
        var table = new FindingsSection(page.circumstances(PAIRS));
        for (Attack attack : AttackSuite.all()) {
            table.add(attack.number(), attack.attempt(),
                    findings.getOrDefault(attack.number(), new Finding.NotApplicable("not tried in this run")));
        }

        page.holds("core-" + PAIRS, table.toString());
        page.holds("mutants", mutants.toString());
    }

}
