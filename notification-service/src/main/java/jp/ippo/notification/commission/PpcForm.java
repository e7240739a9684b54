package jp.ippo.notification.commission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The PPC's report form as data: its fields in order, and the words it uses.
 *
 * @param source where it was taken from
 * @param checkedOn last day it was compared with its source
 * @param words by kind of answer and answer
 */
record PpcForm(String source, LocalDate checkedOn, List<Line> fields, Map<String, Map<String, String>> words) {

    static PpcForm load(JsonMapper json) {
        try (var file = new ClassPathResource("notification/ppc-form.json").getInputStream()) {
            return json.readValue(file, PpcForm.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An answer nobody gave a word for is shown as its code, so that it is seen. */
    String word(String kind, String answer) {
        return words.getOrDefault(kind, Map.of()).getOrDefault(answer, answer);
    }

    /** One field of the form. */
    record Line(
            ReportField key,
            String number,
            @Nullable Integer ruleItem,
            String groupJa,
            String groupEn,
            String labelJa,
            String labelEn,
            boolean requiredForPreliminary) {

        FilledField filledWith(FormText known) {
            return new FilledField(
                    key,
                    number,
                    ruleItem,
                    groupJa,
                    groupEn,
                    labelJa,
                    labelEn,
                    requiredForPreliminary,
                    known.text(),
                    known.state(requiredForPreliminary));
        }
    }
}
