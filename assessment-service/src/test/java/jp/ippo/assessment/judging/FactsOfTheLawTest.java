package jp.ippo.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.ippo.assessment.law.BodyKind;
import jp.ippo.assessment.law.IncidentFacts;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportingBody;
import org.junit.jupiter.api.Test;

/** Wire and law name everything alike: nothing that a department reported can get lost in between. */
class FactsOfTheLawTest {

    @Test
    void every_fact_of_the_wire_is_a_fact_of_the_law() {
        assertThat(names(IncidentFacts.class)).containsAll(names(ReportedFacts.class));
    }

    @Test
    void every_kind_of_body_is_known_to_the_law() {
        assertThat(constants(BodyKind.class)).containsExactlyElementsOf(constants(ReportingBody.Kind.class));
    }

    @Test
    void every_answer_that_the_wire_allows_is_known_to_the_law() {
        var compared = new ArrayList<String>();
        compare(ReportedFacts.class, IncidentFacts.class, compared);

        assertThat(compared)
                .contains("Cause", "Indicator", "DeviceState", "Unit")
                .hasSizeGreaterThan(12);
    }

    private static void compare(Class<?> wire, Class<?> law, List<String> compared) {
        for (var component : wire.getRecordComponents()) {
            var ours = plain(component.getGenericType());
            var theirs = plain(component(law, component.getName()).getGenericType());
            if (ours.isEnum()) {
                assertThat(constants(theirs)).as(component.getName()).containsAll(constants(ours));
                compared.add(ours.getSimpleName());
            } else if (ours.isRecord()) {
                assertThat(names(theirs)).as(component.getName()).containsExactlyElementsOf(names(ours));
                compare(ours, theirs, compared);
            }
        }
    }

    private static RecordComponent component(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static List<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }
}
