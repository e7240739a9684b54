package jp.ippo.notification.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.ippo.events.Answer;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Finding;
import jp.ippo.events.IncidentAssessed.Finding.Outcome;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Happening;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;

/** Facts put into Japanese, the same way in every text. What is unknown is said to be unknown. */
public record Wording(Vocabulary words, ReportedFacts facts) {

    public static final String UNKNOWN = "不明（確認中）";

    /** For example 漏えいのおそれ・滅失のおそれ. */
    public String happenings() {
        var said = facts.happenings().stream()
                .sorted(Comparator.comparing(Happening::kind).thenComparing(Happening::certainty))
                .map(one -> words.word("Happening", one.kind() + "_" + one.certainty()))
                .distinct()
                .collect(Collectors.joining("・"));
        return said.isEmpty() ? "漏えい等のおそれ" : said;
    }

    public String happenedOn() {
        return facts.happenedOn() == null ? UNKNOWN : JapaneseDay.era(facts.happenedOn());
    }

    public String discoveredOn() {
        return facts.discoveredAt() == null ? UNKNOWN : JapaneseDay.era(JapaneseDay.of(facts.discoveredAt()));
    }

    public String knownOn() {
        return JapaneseDay.era(JapaneseDay.of(facts.knownAt()));
    }

    public String cause() {
        switch (facts.cause()) {
            case UNKNOWN -> {
                return "原因は調査中です。";
            }
            case OTHER -> {
                return where() + "その他の原因によるもの";
            }
            default -> {
                return where() + words.word("Cause", facts.cause().name());
            }
        }
    }

    private String where() {
        return words.word("Actor", facts.involved().actor().name());
    }

    /** For example 最大460,517人（確定した数は不明）. */
    public String persons() {
        var confirmed = facts.affected().confirmed();
        var atMost = facts.affected().atMost();
        if (confirmed == null && atMost == null) return UNKNOWN;
        if (confirmed != null && confirmed.equals(atMost)) return number(confirmed);
        if (confirmed == null) return "最大" + number(atMost) + "（確定した数は不明）";
        return atMost == null
                ? "判明分" + number(confirmed) + "（最大数は不明）"
                : "最大" + number(atMost) + "（判明分" + number(confirmed) + "）";
    }

    private String number(int count) {
        return "%,d".formatted(count)
                + words.word("Unit", facts.affected().countedAs().name());
    }

    public String items() {
        var said = new ArrayList<String>();
        facts.dataItems().stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(item -> words.word("DataItem", item.name()))
                .forEach(said::add);
        var care = facts.specialCare();
        if (care.included() == Answer.YES) said.add("要配慮個人情報" + kinds(care.kinds()));
        if (facts.myNumber().included() == Answer.YES && !said.contains("個人番号")) said.add("個人番号");
        return said.isEmpty() ? UNKNOWN : String.join("、", said);
    }

    private String kinds(java.util.Set<ReportedFacts.SpecialCare.Kind> kinds) {
        if (kinds.isEmpty()) return "";
        return kinds.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(kind -> words.word("SpecialCareKind", kind.name()))
                .collect(Collectors.joining("、", "（", "）"));
    }

    public String media() {
        if (facts.media().isEmpty()) return UNKNOWN;
        return facts.media().stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(medium -> words.word("Medium", medium.name()))
                .collect(Collectors.joining("、"));
    }

    static String secondaryDamage(Narrative narrative) {
        var detail = narrative.secondaryDamageDetail();
        var more = detail == null || detail.isBlank() ? "" : "\n" + detail.strip();
        if (narrative.secondaryDamage() == Answer.YES) return "二次被害又はそのおそれがあります。" + more;
        if (narrative.secondaryDamage() == Answer.NO) return "現在のところ、二次被害は確認されていません。" + more;
        return "二次被害又はそのおそれの有無は、確認中です。" + more;
    }

    /** Items of the law that are met, each with its reason, and those still open. */
    static List<String> legal(@Nullable IncidentAssessed judgement) {
        if (judgement == null) return List.of("報告の要否は判定中です。");
        var lines = new ArrayList<String>();
        items(judgement, Outcome.MET).forEach(one -> lines.add(one.article() + "に該当（" + one.reasonJa() + "）"));
        items(judgement, Outcome.UNDETERMINED)
                .forEach(one -> lines.add(one.article() + "は判断中（" + one.reasonJa() + "）"));
        return lines.isEmpty() ? List.of("該当する号はありません。") : lines;
    }

    private static List<Finding> items(IncidentAssessed judgement, Outcome outcome) {
        return judgement.findings().stream()
                .filter(one -> one.outcome() == outcome)
                .filter(one -> one.code().startsWith("RULE") || one.code().startsWith("MYNUMBER"))
                .toList();
    }
}
