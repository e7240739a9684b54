package jp.ippo.intake.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.incident.Revision;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says answers, differences and refusals in the words of the reader. */
@Component
public class Wording {

    private static final String BETWEEN = " / ";

    private final MessageSource messages;
    private final JsonMapper json;

    Wording(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Every question with its answer, section by section. */
    public Map<String, List<Said>> report(Report report, Locale locale) {
        var answers = Answers.in(report, json);
        var said = new LinkedHashMap<String, List<Said>>();
        for (var section : Questions.sectionsOfReport())
            said.put(
                    section.code(),
                    section.questions().stream()
                            .map(question -> new Said(question.name(), text(question, report, answers, locale)))
                            .toList());
        return said;
    }

    /** What a revision changed in the one before. */
    List<Change> changes(Revision before, Revision after, Locale locale) {
        var then = Answers.in(before.report(), json);
        var now = Answers.in(after.report(), json);
        var changes = new ArrayList<Change>();
        for (var question : Questions.all()) {
            var was = text(question, before.report(), then, locale);
            var is = text(question, after.report(), now, locale);
            boolean same = was.equals(is) && then.of(question.name()).equals(now.of(question.name()));
            if (!same) changes.add(new Change(question.name(), was, is));
        }
        return changes;
    }

    /** By field, in the order in which they were found; the parts of the body are one question here. */
    public Map<String, String> problems(List<FieldProblem> problems, Locale locale) {
        var byField = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            var field = problem.field().startsWith("body.") ? "body" : problem.field();
            byField.putIfAbsent(field, half(problem.problem(), locale));
        }
        return byField;
    }

    String reason(Refused refused, Locale locale) {
        return half(String.valueOf(refused.getMessage()), locale);
    }

    /** The half that the reader reads. Reasons are kept as 日本語 / English for programs. */
    public static String half(String text, Locale locale) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) return text;
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? text.substring(between + BETWEEN.length())
                : text.substring(0, between);
    }

    private String text(Question question, Report report, Answers answers, Locale locale) {
        var values = answers.of(question.name());
        if (question.kind() == Question.Kind.TICK)
            return message(question.word(values.isEmpty() ? "false" : "true"), locale);
        if (values.isEmpty()) return message("unknown", locale);
        var dates = new Dates(locale);
        return switch (question.kind()) {
            case BODY -> report.body().name();
            case MOMENT ->
                dates.at(java.time.LocalDateTime.parse(values.get(0))
                        .atZone(jp.ippo.intake.filing.web.TokyoTime.TOKYO)
                        .toInstant());
            case DAY -> dates.day(LocalDate.parse(values.get(0)));
            case NUMBER -> String.format(Locale.ROOT, "%,d", Integer.valueOf(values.get(0)));
            case LINE, STORY, TICK -> values.get(0);
            case ANSWER, ONE_OF, ANY_OF, HAPPENINGS ->
                values.stream()
                        .map(value -> message(question.word(value), locale))
                        .collect(Collectors.joining(message("list.comma", locale)));
        };
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    public record Said(String name, String text) {}

    public record Change(String name, String before, String after) {}
}
