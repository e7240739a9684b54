package jp.ippo.assessment.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jp.ippo.assessment.calendar.OfficesOfTheNation;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The law needs no framework, no library and no other room of the house. */
class LawKnowsTheJdkOnlyTest {

    private static final ArchRule LAW_KNOWS_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("jp.ippo.assessment.law..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "jp.ippo.assessment.law..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.io..",
                    "java.nio.charset..");

    private static final ArchRule CALENDAR_KNOWS_THE_LAW_ONLY = classes()
            .that()
            .resideInAPackage("jp.ippo.assessment.calendar..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "jp.ippo.assessment.calendar..",
                    "jp.ippo.assessment.law..",
                    "java.lang..",
                    "java.util..",
                    "java.time..");

    private static final ClassFileImporter PRODUCTION =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());

    @Test
    void the_law_depends_on_the_JDK_only() {
        LAW_KNOWS_THE_JDK_ONLY.check(PRODUCTION.importPackages("jp.ippo.assessment.law"));
    }

    @Test
    void the_calendar_depends_on_the_law_and_the_JDK_only() {
        CALENDAR_KNOWS_THE_LAW_ONLY.check(PRODUCTION.importPackages("jp.ippo.assessment.calendar"));
    }

    @Test
    void the_rule_bites_when_the_law_asks_another_room() {
        var spoiled = new ClassFileImporter().importClasses(AsksTheCalendar.class);

        assertThatThrownBy(() -> LAW_KNOWS_THE_JDK_ONLY.check(spoiled))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OfficesOfTheNation");
    }

    @Test
    void the_rule_bites_when_the_law_uses_a_library() {
        var spoiled = new ClassFileImporter().importClasses(UsesALibrary.class);

        assertThatThrownBy(() -> LAW_KNOWS_THE_JDK_ONLY.check(spoiled)).hasMessageContaining("org.assertj");
    }

    static final class AsksTheCalendar {
        final OfficesOfTheNation offices = new OfficesOfTheNation();
    }

    static final class UsesALibrary {
        void use() {
            Assertions.fail();
        }
    }
}
