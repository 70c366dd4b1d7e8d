package org.respite.alert.detection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = { "org.respite.alert.detection", "org.respite.alert.effect" },
        importOptions = ImportOption.DoNotIncludeTests.class)
class PlainJavaTest {

    @ArchTest
    static final ArchRule DETECTION_IS_PLAIN_JAVA = noClasses().should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", "org.respite.contract..", "org.respite.alert.detection..",
                "org.respite.alert.effect..")
        .because("anyone must be able to recompute an alert from released cells and this code alone");

    @ArchTest
    static final ArchRule NOTHING_BUT_RELEASED_CELLS_DECIDES = noClasses().should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .because("the same releases give the same alerts");

    @ArchTest
    static final ArchRule DETECTION_KNOWS_NO_EFFECT = noClasses().that()
        .resideInAPackage("org.respite.alert.detection")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.respite.alert.effect")
        .because("the effect of an intervention is judged after, with the detector's settings");

}
