package jp.ippo.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
class RoomsTest {

    private final JavaClasses intake = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.ippo.intake");

    @Test
    void no_service_imports_another() {
        classes()
                .that()
                .resideInAPackage("jp.ippo.intake..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("jp.ippo.assessment..", "jp.ippo.notification..", "jp.ippo.local..")
                .check(intake);
    }

    @Test
    void the_register_of_incidents_knows_no_other_room_and_no_web() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.intake.incident")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.filing..",
                        "jp.ippo.intake.announcing..",
                        "jp.ippo.door..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..")
                .check(intake);
    }

    @Test
    void filing_knows_the_register_and_neither_the_web_nor_the_announcing() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.intake.filing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.filing.web..",
                        "jp.ippo.intake.announcing..",
                        "jp.ippo.delivery..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..")
                .check(intake);
    }

    @Test
    void attached_files_know_no_other_room_and_no_web() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.intake.attachments")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.filing..",
                        "jp.ippo.intake.forms..",
                        "jp.ippo.intake.incident..",
                        "jp.ippo.delivery..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..")
                .check(intake);
    }

    @Test
    void the_register_of_contractors_knows_neither_the_web_nor_its_own_pages() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "jp.ippo.intake.register", "jp.ippo.intake.register.telling", "jp.ippo.intake.register.lists")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.register.pages..",
                        "jp.ippo.intake.filing..",
                        "jp.ippo.intake.forms..",
                        "jp.ippo.intake.incident..",
                        "jp.ippo.delivery..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..")
                .check(intake);
    }

    @Test
    void the_entries_of_the_register_know_neither_its_notices_nor_its_lists() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.intake.register")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.register.telling..",
                        "jp.ippo.intake.register.lists..",
                        "org.springframework.mail..")
                .check(intake);
    }

    @Test
    void announcing_knows_the_register_only() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.intake.announcing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jp.ippo.intake.filing..", "jp.ippo.door..", "org.springframework.web..")
                .check(intake);
    }

    @Test
    void the_web_stores_and_announces_nothing_by_itself() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "jp.ippo.intake.filing.web", "jp.ippo.intake.forms", "jp.ippo.intake.register.pages")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.announcing..", "jp.ippo.delivery..", "org.springframework.jdbc..", "java.sql..")
                .check(intake);
    }

    @Test
    void the_rooms_about_contractors_know_no_web_and_their_pages_store_nothing_by_themselves() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "jp.ippo.intake.contractorreport", "jp.ippo.intake.contractorevent", "jp.ippo.intake.entrusted")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake..pages..",
                        "jp.ippo.intake.filing.web..",
                        "jp.ippo.intake.forms..",
                        "jp.ippo.delivery..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..")
                .check(intake);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "jp.ippo.intake.contractorreport.pages",
                        "jp.ippo.intake.contractorevent.pages",
                        "jp.ippo.intake.entrusted.pages")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jp.ippo.delivery..", "org.springframework.jdbc..", "java.sql..")
                .check(intake);
    }

    @Test
    void a_contractors_report_knows_nothing_of_events_and_incidents_know_nothing_of_contractors() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.intake.contractorreport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jp.ippo.intake.contractorevent..", "jp.ippo.intake.entrusted..")
                .check(intake);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "jp.ippo.intake.incident..",
                        "jp.ippo.intake.filing..",
                        "jp.ippo.intake.forms..",
                        "jp.ippo.intake.register..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jp.ippo.intake.contractorreport..",
                        "jp.ippo.intake.contractorevent..",
                        "jp.ippo.intake.entrusted..")
                .check(intake);
    }

    @Test
    void the_domain_asks_the_clock_it_was_given() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .check(intake);
    }
}
