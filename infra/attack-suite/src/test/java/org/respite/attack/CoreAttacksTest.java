package org.respite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.respite.attack.core.CoreTarget;
import org.respite.attack.finding.Finding;
import org.respite.scoring.release.ReleasePolicy;

/** The shipped core against every attack on cells. */
class CoreAttacksTest {

    @TestFactory
    Stream<DynamicTest> noAttackGetsFurtherThanPromised(@TempDir Path disk) {
        var target = CoreTarget.genuine(ReleasePolicy.standard(), disk);
        return AttackSuite.onCells()
            .stream()
            .map(attack -> DynamicTest.dynamicTest(attack.number() + " " + attack.attempt(), () -> {
                var finding = attack.mount(target, Effort.NORMAL);
                System.out.println(finding);
                assertThat(finding).isInstanceOfSatisfying(Finding.Tried.class,
                        tried -> assertThat(tried.tooFar()).isEmpty());
            }));
    }

}
