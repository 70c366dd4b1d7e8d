package org.respite.http.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.respite.testsupport.WithoutTests;

@AnalyzeClasses(packages = "org.respite.http.session", importOptions = WithoutTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NOTHING_IS_SERIALISED = noClasses().should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectOutputStream.class)
        .because("what is in a store must not choose what is made of it");

    @ArchTest
    static final ArchRule KNOWS_NO_SERVICE = noClasses().should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.respite.ingest..", "org.respite.scoring..", "org.respite.alert..");

}
