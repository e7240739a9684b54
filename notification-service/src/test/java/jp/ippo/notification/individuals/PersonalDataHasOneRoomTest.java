package jp.ippo.notification.individuals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PersonalDataHasOneRoomTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.ippo.notification");

    @Test
    void the_vault_does_not_know_who_sends() {
        noClasses()
                .that()
                .resideInAPackage("..individuals..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..mailing..", "..letters..", "..channels..")
                .check(SERVICE);
    }

    @Test
    void the_vault_knows_neither_the_lists_nor_the_worklist_and_they_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("jp.ippo.notification.individuals")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jp.ippo.notification.individuals.*..")
                .check(SERVICE);
        slices().matching("jp.ippo.notification.individuals.(*)..")
                .should()
                .notDependOnEachOther()
                .check(SERVICE);
    }

    @Test
    void the_keys_stay_in_the_vault() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..individuals..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.crypto..")
                .check(SERVICE);
    }

    @Test
    void a_person_is_handed_to_the_sender_and_to_nobody_else() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..individuals..", "..mailing..", "..letters..", "..channels..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        PersonalData.class,
                        EmailAddress.class,
                        PostalAddress.class,
                        Representative.class,
                        Addressee.class,
                        Recipient.class,
                        Vault.class)
                .check(SERVICE);
    }
}
