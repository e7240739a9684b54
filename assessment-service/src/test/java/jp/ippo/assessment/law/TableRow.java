package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;

/** One line of a lawyer's table, by the names of its columns. */
record TableRow(Map<String, String> cells) {

    String name() {
        return get("case");
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    Set<String> words(String column) {
        return Arrays.stream(get(column).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    LocalDate day(String column) {
        return LocalDate.parse(get(column));
    }

    /** The cell {@code other}: {@code name=value; name=value}. */
    Map<String, String> other() {
        return pairs(get("other"), "; ");
    }

    Answers answers() {
        var answers = new LinkedHashMap<String, Answer>();
        pairs(get("answers"), " ").forEach((code, answer) -> answers.put(code, Answer.valueOf(answer)));
        return Answers.of(answers);
    }

    private static Map<String, String> pairs(String cell, String separator) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : cell.split(separator)) {
            if (!pair.isBlank()) {
                var parts = pair.split("=", 2);
                pairs.put(parts[0].strip(), parts[1].strip());
            }
        }
        return pairs;
    }

    IncidentFacts facts() {
        return new TableFacts(this).facts();
    }

    static Answer answer(String word) {
        return word.equals("?") ? Answer.UNKNOWN : Answer.valueOf(word);
    }

    static <E extends Enum<E>> Set<E> enums(Class<E> type, Set<String> names) {
        return names.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }

    static List<Happening> happenings(Set<String> words) {
        return words.stream()
                .map(word -> word.split("/"))
                .map(parts -> new Happening(Happening.Kind.valueOf(parts[0]), Happening.Certainty.valueOf(parts[1])))
                .toList();
    }

    static Set<Indicator> indicators(Set<String> words) {
        return enums(Indicator.class, words);
    }
}
