package jp.ippo.notification.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a body's own rules say about publishing.
 *
 * @param eachTimeItems items of 施行規則43条 (or 7条) whose events are published each time, at once
 * @param eachTimeWithMyNumber whether an event of 番号法29条の4 is published each time as well
 * @param eachTimeFrom from this severity on each time; null when the rules say nothing of the kind
 * @param otherwise what is done with all other events
 * @param reasons the rules' own reasons for not publishing; codes stay, because decisions name them
 * @param source where the rules stand, for example the name of the 要綱
 */
public record PolicyRules(
        Set<Integer> eachTimeItems,
        boolean eachTimeWithMyNumber,
        @Nullable Severity eachTimeFrom,
        Mode otherwise,
        List<Reason> reasons,
        String source) {

    /** Code of the reason that the machine can see in the facts. */
    public static final String RECOVERED_UNREAD = "RECOVERED_UNREAD";

    private static final int ITEMS = 5;
    private static final int LONGEST = 500;

    public record Reason(String code, String text) {}

    /**
     * As entered.
     *
     * @param reasons one per line
     * @param recoveredUnread whether 「第三者に閲覧されることなく速やかに回収した場合」 is one of the reasons
     * @throws Refused 422 naming each field that cannot be right
     */
    public static PolicyRules of(
            Set<Integer> eachTimeItems,
            boolean eachTimeWithMyNumber,
            @Nullable Severity eachTimeFrom,
            @Nullable Mode otherwise,
            @Nullable String reasons,
            boolean recoveredUnread,
            @Nullable String source) {
        var problems = new ArrayList<FieldProblem>();
        if (eachTimeItems.stream().anyMatch(item -> item < 1 || item > ITEMS))
            problems.add(new FieldProblem("eachTimeItems", "第1号から第5号までです。 / Items 1 to 5 only."));
        if (otherwise == null || otherwise == Mode.WITHHELD)
            problems.add(new FieldProblem("otherwise", "その他の事案の扱いを選んでください。 / Say what is done with all others."));
        if (source == null || source.isBlank() || source.length() > LONGEST)
            problems.add(new FieldProblem(
                    "source", "基準の名称（要綱など）を500字以内で入れてください。 / Name the rules, in at most 500 characters."));
        var listed = listed(reasons, recoveredUnread);
        if (listed.stream().anyMatch(reason -> reason.text().length() > LONGEST))
            problems.add(new FieldProblem("reasons", "1行500字以内で書いてください。 / At most 500 characters a line."));
        if (otherwise == null || source == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new PolicyRules(
                new TreeSet<>(eachTimeItems), eachTimeWithMyNumber, eachTimeFrom, otherwise, listed, source.strip());
    }

    private static List<Reason> listed(@Nullable String lines, boolean recoveredUnread) {
        var found = new ArrayList<Reason>();
        if (lines != null)
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> found.add(new Reason("R" + (found.size() + 1), line)));
        if (recoveredUnread) found.add(new Reason(RECOVERED_UNREAD, "第三者に閲覧されることなく速やかに回収した場合"));
        return List.copyOf(found);
    }

    public Optional<Reason> reason(@Nullable String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
