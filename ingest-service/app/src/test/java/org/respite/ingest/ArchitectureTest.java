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
    static final ArchRule PSEUDONYMS_ARE_PLAIN_JAVA = classes().that()
        .resideInAPackage("..ingest.pseudonym..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "..ingest.pseudonym..")
        .because("what stands between a person and the log is read without knowing a framework");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PLAIN_JAVA = noClasses().that()
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
    static final ArchRule DECISIONS_KNOW_NO_CLOCK = noClasses().that()
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
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests and the local runner set the injected Clock");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses().should()
        .callMethodWhere(target(nameStartingWith("block"))
            .and(target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))))))
        .because("an event loop serves many");

    @ArchTest
    static final ArchRule DEPENDENCIES_ARE_CONSTRUCTED = noFields().should()
        .beAnnotatedWith(Autowired.class)
        .because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS = classes().that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate();

    @ArchTest
    static final ArchRule NOTHING_IS_SHARED_BETWEEN_CONTEXTS = fields().that()
        .areStatic()
        .should()
        .beFinal()
        .because("all services also run in one JVM");

    @ArchTest
    static final ArchRule ONLY_THE_KEYS_KNOW_TINK = noClasses().that()
        .resideOutsideOfPackages("..ingest.keys..", "..ingest.reminders..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.crypto..");

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("org.respite.ingest.(*)..")
        .should()
        .beFreeOfCycles();

}
