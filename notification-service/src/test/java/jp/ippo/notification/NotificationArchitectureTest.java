package jp.ippo.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The map of this service: doors know the rooms, rooms do not know the doors. */
class NotificationArchitectureTest {

    private static final String[] DOORS = {
        "..notification.incoming..", "..notification.desk..", "..notification.verification.."
    };
    private static final String[] ROOMS = {
        "..notification.cases..",
        "..notification.deadlines..",
        "..notification.commission..",
        "..notification.publication..",
        "..notification.escalation..",
        "..notification.reminders..",
        "..notification.duties..",
        "..notification.individuals..",
        "..notification.drill..",
        "..notification.channels..",
        "..notification.letters..",
        "..notification.texts..",
        "..notification.closing..",
        "..notification.statistics..",
    };

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.ippo");

    @Test
    void nothing_leads_back_to_a_door() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.notification..")
                .and()
                .resideOutsideOfPackages(DOORS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOORS)
                .check(service);
    }

    @Test
    void rooms_announce_through_their_own_interface() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..notification.announcing..")
                .check(service);
    }

    @Test
    void only_doors_know_the_web_and_the_broker() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.kafka..",
                        "org.apache.kafka..",
                        "org.springframework.security..",
                        "jakarta.servlet..")
                .check(service);
    }

    @Test
    void deadlines_stand_on_the_events_alone() {
        noClasses()
                .that()
                .resideInAPackage("..notification.deadlines..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jp.ippo..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage("jp.ippo.events..", "..notification.deadlines.."))))
                .check(service);
    }

    /** Outside a transaction an unclosed stream keeps its connection for ever; ten of them are a service that stands. */
    @Test
    void no_query_is_read_as_a_stream() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo..")
                .should()
                .callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                .check(service);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("jp.ippo.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(service);
    }

    @Test
    void no_service_imports_another() {
        classes()
                .that()
                .resideInAPackage("jp.ippo.notification..")
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("jp.ippo.intake..", "jp.ippo.assessment..", "jp.ippo.local..")))
                .check(service);
    }
}
