package jp.ippo.notification.desk.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.ippo.notification.desk.Dates;
import org.springframework.context.MessageSource;

/** Fields and answers of a report in the reader's language; what has no word yet is shown as it is. */
record ReportWords(MessageSource messages, Locale locale) {

    String field(String path) {
        return word("fact." + path, path);
    }

    String answers(String path, List<String> answers) {
        return answers.stream()
                .map(answer -> answer(path, answer))
                .collect(Collectors.joining(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ", " : "、"));
    }

    private String answer(String path, String answer) {
        if (answer.matches("[A-Z][A-Z_.]*"))
            return word("fact." + path + "." + answer, word("fact.answer." + answer, answer));
        return day(answer);
    }

    private String day(String answer) {
        if (!answer.matches("\\d{4}-\\d{2}-\\d{2}.*")) return answer;
        var dates = new Dates(locale);
        try {
            return answer.length() == 10 ? dates.day(LocalDate.parse(answer)) : dates.at(Instant.parse(answer));
        } catch (DateTimeParseException text) {
            return answer;
        }
    }

    private String word(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, null, locale), otherwise);
    }
}
