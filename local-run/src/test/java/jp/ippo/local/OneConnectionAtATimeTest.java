package jp.ippo.local;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever reads a row holds a connection. To ask for a second one meanwhile brings a service to a halt as soon as those who
 * do it are as many as the pool has connections: the sending of a large list stood still for half a minute.
 */
class OneConnectionAtATimeTest {

    @Test
    void nobody_who_reads_a_row_asks_the_database_again() {
        methods()
                .that()
                .haveRawParameterTypes(describe(
                        "with a row", types -> types.stream().anyMatch(type -> type.isEquivalentTo(ResultSet.class))))
                .should(new NotAskTheDatabase())
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.ippo"));
    }

    private static final class NotAskTheDatabase extends ArchCondition<JavaMethod> {

        NotAskTheDatabase() {
            super("not ask the database");
        }

        @Override
        public void check(JavaMethod reader, ConditionEvents events) {
            asks(reader, new HashSet<>(), reader, events);
        }

        private static void asks(
                JavaCodeUnit caller, Set<JavaCodeUnit> seen, JavaMethod reader, ConditionEvents events) {
            if (!seen.add(caller)) return;
            for (JavaAccess<?> call : caller.getCallsFromSelf()) {
                if (call.getTargetOwner().isAssignableTo(JdbcClient.class))
                    events.add(
                            SimpleConditionEvent.violated(reader, reader.getFullName() + ": " + call.getDescription()));
                if (!(call.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit called)) continue;
                if (called.getOwner().getPackageName().startsWith("jp.ippo")) asks(called, seen, reader, events);
            }
        }
    }
}
