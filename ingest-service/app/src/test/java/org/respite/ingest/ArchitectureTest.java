package org.respite.ingest;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.respite.testsupport.WithoutTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "org.respite.ingest", importOptions = WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule pseudonymsArePlainJava = classes().that()
        .resideInAPackage("..ingest.pseudonym..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "..ingest.pseudonym..")
        .because("what stands between a person and the log is read without knowing a framework");

    @ArchTest
    static final ArchRule decisionsArePlainJava = noClasses().that()
        .haveSimpleNameEndingWith("Policy")
        .or()
        .haveSimpleName("PeriodStatus")
        .or()
        .haveSimpleName("Membership")
        .or()
        .haveSimpleName("UnitTree")
        .or()
        .haveSimpleName("RosterUpdate")
        .or()
        .haveSimpleNameEndingWith("Wording")
        .or()
        .haveSimpleName("PrivacyNotice")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "reactor..",
                "tools.jackson..", "com.google.crypto..", "io.micrometer..", "org.slf4j..")
        .because("decisions are tested as plain functions");

    @ArchTest
    static final ArchRule decisionsKnowNoClock = noClasses().that()
        .haveSimpleNameEndingWith("Policy")
        .or()
        .haveSimpleName("PeriodStatus")
        .or()
        .haveSimpleName("Membership")
        .or()
        .haveSimpleName("RosterUpdate")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("the time is an argument");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests and the local runner set the injected Clock");

    @ArchTest
    static final ArchRule nothingBlocks = noClasses().should()
        .callMethodWhere(target(nameStartingWith("block"))
            .and(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))))
        .because("an event loop serves many");

    @ArchTest
    static final ArchRule dependenciesAreConstructed = noFields().should()
        .beAnnotatedWith(Autowired.class)
        .because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness = classes().that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate();

    @ArchTest
    static final ArchRule nothingIsSharedBetweenContexts = fields().that()
        .areStatic()
        .should()
        .beFinal()
        .because("all services also run in one JVM");

    @ArchTest
    static final ArchRule onlyTheKeysKnowTink = noClasses().that()
        .resideOutsideOfPackage("..ingest.keys..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.crypto..");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("org.respite.ingest.(*)..")
        .should()
        .beFreeOfCycles();

}
