package jp.ippo.notification.commission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The PPC's report form as data: its fields in order, and the words it uses.
 *
 * @param source where it was taken from, and what nobody compared with the real form yet
 * @param checkedOn last day it was compared with its source
 * @param words by kind of answer and answer
 */
public record PpcForm(String source, LocalDate checkedOn, List<Line> fields, Map<String, Map<String, String>> words) {

    static PpcForm load(JsonMapper json) {
        try (var file = new ClassPathResource("notification/ppc-form.json").getInputStream()) {
            return json.readValue(file, PpcForm.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An answer nobody gave a word for is shown as its code, so that it is seen. */
    public String word(String kind, String answer) {
        return words.getOrDefault(kind, Map.of()).getOrDefault(answer, answer);
    }

    /** What the form offers to choose from; empty where it asks for a text. */
    public Collection<String> options(Line line) {
        return line.options() == null
                ? List.of()
                : words.getOrDefault(line.options(), Map.of()).values();
    }

    public Line line(ReportField key) {
        return fields.stream().filter(line -> line.key() == key).findFirst().orElseThrow();
    }

    /** How an officer answers a field. */
    public enum Input {
        /** follows from the kind of report and from what was filed before */
        FIXED,
        LINE,
        TEXT
    }

    /**
     * One field of the form.
     *
     * @param options which words it offers, null when it offers none
     * @param limit characters the form takes, null while nobody knows
     */
    public record Line(
            ReportField key,
            String number,
            @Nullable Integer ruleItem,
            String groupJa,
            String groupEn,
            String labelJa,
            String labelEn,
            boolean requiredForPreliminary,
            Input input,
            @Nullable String options,
            @Nullable Integer limit) {

        /** The number of the group it stands in. */
        public String group() {
            return number.substring(0, number.indexOf('.'));
        }

        FilledField filled(@Nullable String value, FilledField.State state, FilledField.@Nullable Own own) {
            return new FilledField(
                    key,
                    number,
                    ruleItem,
                    groupJa,
                    groupEn,
                    labelJa,
                    labelEn,
                    requiredForPreliminary,
                    value,
                    state,
                    own);
        }
    }
}
