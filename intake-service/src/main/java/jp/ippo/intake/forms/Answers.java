package jp.ippo.intake.forms;

import static jp.ippo.intake.filing.web.TokyoTime.TOKYO;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ippo.intake.incident.Report;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers as typed, by the name of their question. Nothing here is judged, so that nothing typed is lost. */
public record Answers(Map<String, List<String>> given) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        given = Map.copyOf(given);
    }

    /** Only what the form asks is taken from a request. */
    public static Answers typed(MultiValueMap<String, String> form) {
        var given = new LinkedHashMap<String, List<String>>();
        for (var question : Questions.all()) {
            var values = form.getOrDefault(question.name(), List.of()).stream()
                    .map(value -> value.replace("\r\n", "\n"))
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) given.put(question.name(), values);
        }
        return new Answers(given);
    }

    static Answers saved(String content, JsonMapper json) {
        return new Answers(json.readValue(content, new TypeReference<Map<String, List<String>>>() {}));
    }

    public String asJson(JsonMapper json) {
        return json.writeValueAsString(given);
    }

    /** A report as the form would have been filled in. */
    public static Answers in(Report report, JsonMapper json) {
        JsonNode tree = json.valueToTree(report);
        var given = new LinkedHashMap<String, List<String>>();
        for (var question : Questions.all()) {
            var values = values(question, tree.at(AnsweredRequest.pointer(question.name())));
            if (!values.isEmpty()) given.put(question.name(), values);
        }
        return new Answers(given);
    }

    private static List<String> values(Question question, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return List.of();
        return switch (question.kind()) {
            case BODY -> List.of(node.at("/code").asString());
            case MOMENT -> List.of(local(Instant.parse(node.asString())));
            case ANY_OF -> node.valueStream().map(JsonNode::asString).toList();
            case TICK -> node.asBoolean() ? List.of("true") : List.of();
            case HAPPENINGS ->
                node.valueStream()
                        .map(one -> one.at("/kind").asString() + ":"
                                + one.at("/certainty").asString())
                        .toList();
            case LINE, STORY, NUMBER, DAY, ANSWER, ONE_OF -> List.of(node.asString());
        };
    }

    /** As a browser's field for a moment writes it. */
    static String local(Instant moment) {
        return moment.atZone(TOKYO)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    public boolean isDrill() {
        return one("drill").equals("true");
    }

    public String one(String name) {
        var values = of(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> of(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** Whether an option is chosen; where nobody chose, it is "unknown". */
    public boolean chose(String name, String option) {
        return of(name).contains(option) || (of(name).isEmpty() && option.equals("UNKNOWN"));
    }
}
