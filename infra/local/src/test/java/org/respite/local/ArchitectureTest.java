package org.respite.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "org.respite.local", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should()
        .callMethod(Instant.class, "now")
        .because("the clock of the runner can be moved");

    @ArchTest
    static final ArchRule THE_DEMO_IS_PLAIN_JAVA = noClasses().that()
        .resideInAPackage("..demo..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", "org.respite.contract..", "..local.demo..")
        .because("the same plan makes the same check-ins, anywhere");

    @ArchTest
    static final ArchRule PARTS_STAND_ALONE = slices().matching("org.respite.local.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a part of the runner can be read by itself");

    @ArchTest
    static final ArchRule SERVICES_ARE_STARTED_FROM_OUTSIDE = noClasses().that()
        .resideOutsideOfPackage("..local.runner..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.respite.ingest..", "org.respite.scoring..", "org.respite.alert..")
        .because("what the runner does to a service, anybody's HTTP client or broker can do");

}
