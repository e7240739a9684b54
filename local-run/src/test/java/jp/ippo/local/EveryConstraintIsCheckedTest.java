package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code Outer.@NotNull Inner field} compiles, reads like a promise, and no validator looks there: the annotation belongs to
 * the type's name only, not to the field. {@code @NotNull Inner field} is the one that is checked.
 */
class EveryConstraintIsCheckedTest {

    @Test
    void no_constraint_stands_on_the_name_of_a_type_only() {
        var records = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.ippo").stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .toList();
        assertThat(records).hasSizeGreaterThan(100);
        assertThat(records.stream().flatMap(EveryConstraintIsCheckedTest::unchecked))
                .isEmpty();
    }

    private static Stream<String> unchecked(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> !fieldsConstraints(record, component)
                        .containsAll(constraints(component.getAnnotatedType().getAnnotations())))
                .map(component -> record.getName() + "." + component.getName());
    }

    private static List<Annotation> fieldsConstraints(Class<?> record, RecordComponent component) {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .flatMap(field -> constraints(field.getDeclaredAnnotations()).stream())
                .toList();
    }

    private static List<Annotation> constraints(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.validation"))
                .toList();
    }
}
