package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.GapKind;
import jp.ippo.intake.register.telling.Due;
import jp.ippo.intake.register.telling.Office;
import org.junit.jupiter.api.Test;

class RegisterMessagesTest {

    private final Properties japanese = read("register-messages.properties");
    private final Properties english = read("register-messages_en.properties");

    @Test
    void every_word_stands_in_both_languages() {
        assertThat(english.keySet()).isEqualTo(japanese.keySet());
        assertThat(japanese.values()).noneMatch(word -> word.toString().isBlank());
        assertThat(english.values()).noneMatch(word -> word.toString().isBlank());
    }

    @Test
    void no_word_stands_in_the_form_s_bundle_too() {
        assertThat(read("intake-messages.properties").keySet()).doesNotContainAnyElementsOf(japanese.keySet());
    }

    @Test
    void every_value_of_a_list_has_a_word() {
        var keys = Stream.of(
                        keys("register.clause.", Clause.values()),
                        keys("register.gap.", GapKind.values()),
                        keys("register.due.", Due.Kind.values()),
                        keys("register.office.", Office.values()))
                .flatMap(List::stream)
                .toList();
        assertThat(japanese.keySet())
                .containsAll(keys.stream().map(Object.class::cast).toList());
    }

    private static List<String> keys(String prefix, Enum<?>[] list) {
        return Arrays.stream(list).map(one -> prefix + one.name()).toList();
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (var file = RegisterMessagesTest.class.getResourceAsStream("/" + bundle)) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return properties;
    }
}
