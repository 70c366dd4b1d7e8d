package org.respite.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.respite.testsupport.WithoutTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "org.respite.alert", importOptions = WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NOTHING_KNOWS_A_SINGLE_ANSWER = noClasses().should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.respite.contract.checkin..", "org.respite.contract.catalogue..")
        .because("the anonymity boundary lies left of this service: it has no type for an answer");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PLAIN_JAVA = noClasses().that()
        .resideInAnyPackage("..detection..", "..effect..", "..explanation..", "..recompute..", "..alert.unit..")
        .or()
        .haveSimpleNameEndingWith("Policy")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..", "reactor..",
                "io.micrometer..")
        .because("a decision is tested as a function of what it is given");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK = noClasses().should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethodWhere(Predicates.target(HasName.Predicates.nameMatching("system.*"))
            .and(Predicates.target(HasOwner.Predicates.With.owner(HasName.Predicates.name(Clock.class.getName()))))
            .and(Predicates.originOwner(com.tngtech.archunit.base.DescribedPredicate
                .not(HasName.Predicates.name(AlertApplication.class.getName())))))
        .because("the organisation's time may be another than the machine's");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses().should()
        .callMethodWhere(Predicates.target(HasName.Predicates.nameMatching("block(First|Last|Optional)?"))
            .and(Predicates.target(HasOwner.Predicates.With
                .owner(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Mono.class)
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Flux.class))))))
        .because("the few threads there are serve everybody");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODYS_BUSINESS = classes().that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .because("they are spoken to by HTTP alone");

    @ArchTest
    static final ArchRule LEADERSHIP_IS_NOBODYS_BUSINESS = noClasses().that()
        .resideOutsideOfPackage("..leadership..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..leadership..")
        .because("it shows what others keep and looks nothing up for them");

    @ArchTest
    static final ArchRule BODIES_ARE_READ_STRICTLY = methods().should(new StrictBodies())
        .because("a field that is misspelt must not be passed over");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_BEHIND_THE_CONSTRUCTOR = noFields().should()
        .beAnnotatedWith(Autowired.class)
        .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE = slices().matching("org.respite.alert.(*)..")
        .should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CIRCLE = slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    @Test
    void aTypeOfTheOtherSideIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(NOTHING_KNOWS_A_SINGLE_ANSWER))
            .withMessageContaining("CheckInAccepted");
    }

    @Test
    void aCallThatBlocksIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(NOTHING_BLOCKS))
            .withMessageContaining("block()");
    }

    @Test
    void aLookAtTheWallClockIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(TIME_COMES_FROM_THE_INJECTED_CLOCK))
            .withMessageContaining("Instant.now()");
    }

    @Test
    void whoAsksThePageIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(LEADERSHIP_IS_NOBODYS_BUSINESS))
            .withMessageContaining("AsksThePage");
    }

    @Test
    void aBodyThatIsNotReadStrictlyIsFound() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(BODIES_ARE_READ_STRICTLY))
            .withMessageContaining("KnowsAnyBody");
    }

    @Test
    void aCircleOfRoomsIsFoundThoughTheyAreOfOneFeature() {
        check(FEATURES_FORM_NO_CIRCLE);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(ROOMS_FORM_NO_CIRCLE))
            .withMessageContaining("Cycle detected");
    }

    private static void check(ArchRule rule) {
        rule.check(new ClassFileImporter().importPackages("org.respite.alert.planted"));
    }

}
