package org.respite.alert.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.respite.testsupport.WithoutTests;

@AnalyzeClasses(packages = "org.respite.alert.notification", importOptions = WithoutTests.class)
class NotificationArchitectureTest {

    @ArchTest
    static final ArchRule POLICIES_ARE_PLAIN_JAVA = classes().that()
        .haveSimpleNameEndingWith("Policy")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.respite.contract..", "org.respite.alert.notification..")
        .because("policies are tested as plain functions");

    @ArchTest
    static final ArchRule ALERTS_ARE_KNOWN_FROM_THE_TOPIC_ALONE = noClasses().should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.respite.alert.detection..", "org.respite.alert.alert..",
                "org.respite.alert.indicator..", "org.respite.alert.leadership..")
        .because("what it tells of them everybody could read there");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should()
        .callMethod(Instant.class, "now")
        .because("an outage of a day is tested in seconds");

}
