package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import jp.ippo.intake.contractorevent.SharedFacts;
import jp.ippo.intake.contractorreport.ContractorsReport;
import jp.ippo.intake.contractorreport.NoticeClock;
import org.junit.jupiter.api.Test;

class ContractorMessagesTest {

    private final Properties japanese = read("contractor-messages.properties");
    private final Properties english = read("contractor-messages_en.properties");

    @Test
    void every_word_stands_in_both_languages_and_in_no_other_bundle() {
        assertThat(english.keySet()).isEqualTo(japanese.keySet());
        assertThat(japanese.values()).noneMatch(word -> word.toString().isBlank());
        assertThat(read("intake-messages.properties").keySet()).doesNotContainAnyElementsOf(japanese.keySet());
        assertThat(read("register-messages.properties").keySet()).doesNotContainAnyElementsOf(japanese.keySet());
    }

    /** Spring reads the doubled apostrophe as one only where something is filled in. */
    @Test
    void an_apostrophe_is_doubled_where_something_is_filled_in_and_nowhere_else() {
        english.forEach((key, word) -> {
            var single = word.toString().replace("''", "").contains("'");
            var doubled = word.toString().contains("''");
            assertThat(word.toString().matches("(?s).*\\{\\d.*") ? single : doubled)
                    .as(key.toString())
                    .isFalse();
        });
    }

    @Test
    void every_value_of_a_list_and_every_shared_field_has_a_word() {
        assertThat(japanese.keySet().stream().map(Object::toString))
                .containsAll(keys("cr.state.", ContractorsReport.State.values()))
                .containsAll(keys("cr.clock.", NoticeClock.Outcome.values()));
        var form = read("intake-messages.properties");
        for (var field : SharedFacts.FIELDS) assertThat(form).containsKey("q." + field);
    }

    private static List<String> keys(String prefix, Enum<?>[] list) {
        return Arrays.stream(list).map(one -> prefix + one.name()).toList();
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (var file = ContractorMessagesTest.class.getResourceAsStream("/" + bundle)) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return properties;
    }
}
