package org.respite.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.noise.KeyedNoise;
import org.respite.scoring.noise.NoiseSource;
import org.respite.testsupport.WithoutTests;
import org.springframework.beans.factory.annotation.Autowired;

/** What production code may not do. */
@AnalyzeClasses(packages = "org.respite.scoring", importOptions = WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NOISE_CANNOT_BE_SWITCHED_OFF = classes().that()
        .areAssignableTo(NoiseSource.class)
        .and()
        .areNotInterfaces()
        .should()
        .be(KeyedNoise.class)
        .because("a figure released without noise cannot be taken back");

    @ArchTest
    static final ArchRule KEYS_COME_FROM_CUSTODY = noClasses().that()
        .areNotAssignableTo(NoiseKeys.class)
        .should()
        .callConstructor(KeyedNoise.class, byte[].class)
        .because("a key anybody could choose is no key");

    @ArchTest
    static final ArchRule ONE_CUSTODIAN = classes().that()
        .areAssignableTo(NoiseKeys.class)
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleName("FileNoiseKeys")
        .because("each one more has to be looked at as closely");

    @ArchTest
    static final ArchRule SCORES_ARE_PLAIN_JAVA = classes().that()
        .resideInAnyPackage("..score..", "..contribution..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.respite.contract..", "..score..", "..contribution..")
        .because("values go in and values come out");

    @ArchTest
    static final ArchRule THE_STREAM_KNOWS_NO_SPRING = noClasses().that()
        .resideInAnyPackage("..topology..", "..keys..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("tests drive exactly the stream that is shipped");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests and the local runner set the injected Clock");

    @ArchTest
    static final ArchRule DEPENDENCIES_ARE_ARGUMENTS = fields().should()
        .notBeAnnotatedWith(Autowired.class)
        .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule THE_STREAM_POINTS_ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInLayers()
        .layer("stream")
        .definedBy("org.respite.scoring.topology")
        .layer("source")
        .definedBy("..topology.source")
        .layer("state")
        .definedBy("..topology.state")
        .layer("serde")
        .definedBy("..topology.serde")
        .layer("model")
        .definedBy("..topology.model")
        .whereLayer("stream")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("stream")
        .whereLayer("state")
        .mayOnlyBeAccessedByLayers("stream", "source")
        .whereLayer("serde")
        .mayOnlyBeAccessedByLayers("stream", "source", "state")
        .because("how something is written must not depend on what is done with it");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching("org.respite.scoring.(*)..")
        .should()
        .beFreeOfCycles();

}
