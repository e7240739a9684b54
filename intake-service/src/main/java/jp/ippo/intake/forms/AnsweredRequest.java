package jp.ippo.intake.forms;

import static jp.ippo.intake.filing.web.TokyoTime.TOKYO;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ippo.door.FieldProblem;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.filing.web.FilingRequest;
import jp.ippo.intake.incident.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as the request a program would have sent.
 *
 * @param unreadable answers that are no number, no date or no choice of the list; they are left out of the request
 */
public record AnsweredRequest(FilingRequest request, List<FieldProblem> unreadable) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @param before the report that is amended: an answer left as it was keeps it to the letter */
    public static AnsweredRequest of(
            Answers answers, List<ReportingBody> bodies, @Nullable Report before, JsonMapper json) {
        var writing = new Writing(
                bodies,
                before == null ? Answers.NONE : Answers.in(before, json),
                before == null ? NODES.objectNode() : json.valueToTree(before),
                json);
        Questions.all().forEach(question -> writing.write(question, answers.of(question.name())));
        return new AnsweredRequest(json.treeToValue(writing.request, FilingRequest.class), writing.unreadable);
    }

    static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }

    private static final class Writing {

        private final List<ReportingBody> bodies;
        private final Answers answersBefore;
        private final JsonNode before;
        private final JsonMapper json;
        private final ObjectNode request = NODES.objectNode();
        private final List<FieldProblem> unreadable = new ArrayList<>();

        Writing(List<ReportingBody> bodies, Answers answersBefore, JsonNode before, JsonMapper json) {
            this.bodies = bodies;
            this.answersBefore = answersBefore;
            this.before = before;
            this.json = json;
        }

        void write(Question question, List<String> values) {
            if (values.isEmpty()) return;
            if (values.equals(answersBefore.of(question.name()))) {
                put(question.name(), before.at(pointer(question.name())));
                return;
            }
            try {
                put(question.name(), node(question, values));
            } catch (DateTimeException | NumberFormatException misfit) {
                unreadable.add(new FieldProblem(question.name(), Unreadable.words(question.kind())));
            }
        }

        private void put(String name, JsonNode value) {
            var steps = name.split("\\.");
            var place = request;
            for (int i = 0; i < steps.length - 1; i++) place = place.withObjectProperty(steps[i]);
            place.set(steps[steps.length - 1], value);
        }

        private JsonNode node(Question question, List<String> values) {
            var first = values.get(0);
            return switch (question.kind()) {
                case BODY -> json.valueToTree(body(first));
                case LINE, STORY -> NODES.stringNode(first);
                case NUMBER -> NODES.numberNode(Integer.parseInt(number(first)));
                case DAY -> NODES.stringNode(LocalDate.parse(first).toString());
                case MOMENT ->
                    NODES.stringNode(
                            LocalDateTime.parse(first).atZone(TOKYO).toInstant().toString());
                case ANSWER, ONE_OF -> NODES.stringNode(known(question, first));
                case ANY_OF -> {
                    var list = NODES.arrayNode();
                    values.forEach(value -> list.add(known(question, value)));
                    yield list;
                }
                case TICK -> NODES.booleanNode(Boolean.parseBoolean(known(question, first)));
                case HAPPENINGS -> {
                    var list = NODES.arrayNode();
                    values.forEach(value -> {
                        var parts = known(question, value).split(":");
                        list.addObject().put("kind", parts[0]).put("certainty", parts[1]);
                    });
                    yield list;
                }
            };
        }

        private ReportingBody body(String code) {
            return Optional.of(code)
                    .flatMap(wanted -> bodies.stream()
                            .filter(body -> body.code().equals(wanted))
                            .findFirst())
                    .orElseThrow(() -> new NumberFormatException("no such body"));
        }

        private static String known(Question question, String option) {
            if (question.options().contains(option)) return option;
            throw new NumberFormatException("no such option");
        }

        /** 全角 digits and commas are what people type. */
        private static String number(String typed) {
            return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                    .replaceAll("[,\\s]", "")
                    .replaceAll("[人名]$", "");
        }
    }

    private static final class Unreadable {

        static String words(Question.Kind kind) {
            return switch (kind) {
                case NUMBER ->
                    "数字だけで入力してください（例：120）。わからないときは空欄にします。 / Write digits only, for example 120; leave it empty if you do not know.";
                case DAY -> "日付として読み取れません。 / This is not a date.";
                case MOMENT -> "日時として読み取れません。 / This is not a date and time.";
                default -> "一覧から選んでください。 / Choose from the list.";
            };
        }
    }
}
