package jp.ippo.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shared module stays pure: the first dependency would be the beginning of a junk drawer. */
class EventsImportNothingTest {

    @Test
    void the_records_depend_on_the_JDK_only() {
        var events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("jp.ippo.events");

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("jp.ippo.events", "java.lang..", "java.time..", "java.util..")
                .check(events);
    }

    @Test
    void the_module_declares_test_dependencies_only() throws Exception {
        var pom = Files.readString(Path.of("pom.xml"));

        var declared = pom.split("<dependency>", -1).length - 1;
        var forTests = pom.split("<scope>test</scope>", -1).length - 1;

        assertThat(forTests).isEqualTo(declared);
    }
}
