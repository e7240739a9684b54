package jp.ippo.notification.publication;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ippo.events.Answer;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Finding.Outcome;
import jp.ippo.notification.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * What the body's policy says about one case. A proposal only: a person decides.
 *
 * @param policy null where none is in force
 * @param withholdFor code of the policy's reason, when it proposes to withhold
 */
public record Proposal(
        Mode mode,
        String reasonJa,
        String reasonEn,
        @Nullable PublicationPolicy policy,
        @Nullable String withholdFor) {

    private static final Pattern ITEM = Pattern.compile("RULE(?:43|7)-([1-5])");

    static Proposal of(@Nullable PublicationPolicy policy, CaseFile file) {
        if (policy == null)
            return person(
                    null,
                    "この機関の公表の基準が登録・承認されていないため、人が決めます。",
                    "No approved publication policy of this body is in force, so a person decides.");
        var judgement = file.judgement();
        if (judgement == null)
            return person(policy, "判定がまだないため、人が決めます。", "There is no judgement yet, so a person decides.");
        var rules = policy.rules();
        if (rules.reason(PolicyRules.RECOVERED_UNREAD).isPresent() && recoveredUnread(file))
            return new Proposal(
                    Mode.WITHHELD,
                    "全て閲覧されずに回収されたと報告されています。",
                    "Everything is reported as recovered unread.",
                    policy,
                    PolicyRules.RECOVERED_UNREAD);
        var met = items(judgement, Outcome.MET, rules);
        if (!met.isEmpty())
            return eachTime(policy, met + "に該当するため、その都度公表します。", "Published each time: " + english(met) + " met.");
        if (rules.eachTimeFrom() != null && judgement.severity().compareTo(rules.eachTimeFrom()) >= 0)
            return eachTime(policy, "重大な事案のため、その都度公表します。", "Published each time because the harm is grave.");
        var open = items(judgement, Outcome.UNDETERMINED, rules);
        if (!open.isEmpty())
            return person(policy, open + "が未確定のため、人が決めます。", "Undetermined: " + english(open) + "; a person decides.");
        return new Proposal(rules.otherwise(), "基準の「その他の事案」に当たります。", "One of the policy's other events.", policy, null);
    }

    /** Unknown is not recovered. */
    private static boolean recoveredUnread(CaseFile file) {
        var report = file.report();
        if (report == null) return false;
        var recovery = report.facts().recovery();
        return recovery.allRecovered() == Answer.YES && recovery.unread() == Answer.YES;
    }

    /** Of those that the policy publishes each time, in words. */
    private static String items(IncidentAssessed judgement, Outcome outcome, PolicyRules rules) {
        var numbers = new TreeSet<Integer>();
        boolean myNumber = false;
        for (var finding : judgement.findings()) {
            if (finding.outcome() != outcome) continue;
            var item = ITEM.matcher(finding.code());
            if (item.matches()) numbers.add(Integer.parseInt(item.group(1)));
            if (finding.code().startsWith("MYNUMBER-")) myNumber = true;
        }
        numbers.retainAll(rules.eachTimeItems());
        var words = numbers.stream().map(number -> "第" + number + "号").collect(Collectors.toList());
        if (myNumber && rules.eachTimeWithMyNumber()) words.add("個人番号に係る事態");
        return String.join("・", words);
    }

    private static String english(String items) {
        return List.of(items.split("・")).stream()
                .map(item -> item.startsWith("第") ? "item " + item.charAt(1) : "My Number event")
                .collect(Collectors.joining(", "));
    }

    private static Proposal person(@Nullable PublicationPolicy policy, String ja, String en) {
        return new Proposal(Mode.PERSON_DECIDES, ja, en, policy, null);
    }

    private static Proposal eachTime(PublicationPolicy policy, String ja, String en) {
        return new Proposal(Mode.EACH_TIME, ja, en, policy, null);
    }
}
