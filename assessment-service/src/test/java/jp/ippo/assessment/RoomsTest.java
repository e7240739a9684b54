package jp.ippo.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Doors lead to the domain and never back; the law knows nobody. */
class RoomsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.ippo.assessment");

    @Test
    void the_law_knows_the_language_of_the_JDK_only() {
        classes()
                .that()
                .resideInAPackage("..assessment.law..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..assessment.law..",
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "java.io..",
                        "java.nio.charset..")
                .check(SERVICE);
    }

    @Test
    void judging_does_not_know_its_doors() {
        noClasses()
                .that()
                .resideInAnyPackage("..judging..", "..law..", "..calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..incoming..", "..review..", "..register..", "..desk..", "org.springframework.web..")
                .check(SERVICE);
    }

    @Test
    void this_service_knows_no_other() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jp.ippo.intake..", "jp.ippo.notification..")
                .check(SERVICE);
    }
}
