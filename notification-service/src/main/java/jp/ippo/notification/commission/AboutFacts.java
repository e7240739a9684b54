package jp.ippo.notification.commission;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;
import jp.ippo.events.Answer;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Happening;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;

/** What happened, in the words of the form. Lists are put in the order of the form, so that equal facts give equal text. */
record AboutFacts(PpcForm form, ReportedFacts facts, Narrative narrative) {

    private static final String UNKNOWN = "不明";

    FormText happenedOn() {
        var day = facts.happenedOn();
        return day == null ? FormText.open(UNKNOWN) : FormText.known(JapaneseDay.inWords(day));
    }

    FormText discoveredOn() {
        var at = facts.discoveredAt();
        if (at == null) return FormText.NOTHING;
        var discovered = JapaneseDay.of(at);
        var known = JapaneseDay.of(facts.knownAt());
        return FormText.known(
                discovered.equals(known)
                        ? JapaneseDay.inWords(discovered)
                        : JapaneseDay.inWords(discovered) + "\n報告対象事態を知った日: " + JapaneseDay.inWords(known)
                                + orNothing("\n理由: ", facts.knownAtReason()));
    }

    FormText happenings() {
        var words = facts.happenings().stream()
                .sorted(comparing(Happening::kind).thenComparing(Happening::certainty))
                .map(one -> form.word("Happening", one.kind() + "_" + one.certainty()))
                .distinct()
                .collect(Collectors.joining("、"));
        return FormText.of(words);
    }

    FormText discoveredBy() {
        var who = narrative.discoveredBy();
        if (who == null || who == Narrative.DiscoveredBy.UNKNOWN) return FormText.open(UNKNOWN);
        return FormText.known(form.word("DiscoveredBy", who.name()));
    }

    FormText contractors() {
        var involved = facts.involved();
        var contractor = involved.contractor();
        if (contractor == null && involved.actor() == Actor.OWN) return FormText.open("委託先: 記載なし（有無を確認すること）");
        if (contractor == null) return FormText.open("委託先: " + UNKNOWN);
        return FormText.known("委託先: 有（" + contractor + "）" + orNothing("\n再委託先: ", involved.subcontractor()));
    }

    FormText course() {
        var overview = orNothing("【概要】", narrative.overview());
        var course = orNothing("【経過】", narrative.course());
        return FormText.of(overview.isEmpty() || course.isEmpty() ? overview + course : overview + "\n" + course);
    }

    FormText media() {
        return listed("Medium", facts.media());
    }

    FormText subjects() {
        return listed("Subject", facts.subjects());
    }

    FormText dataItems() {
        var parts = new ArrayList<String>();
        if (!facts.dataItems().isEmpty()) parts.add(words("DataItem", facts.dataItems()));
        var care = facts.specialCare();
        if (care.included() == Answer.YES)
            parts.add(care.kinds().isEmpty() ? "要配慮個人情報" : "要配慮個人情報（" + words("SpecialCareKind", care.kinds()) + "）");
        if (care.included() == Answer.UNKNOWN && !parts.isEmpty()) parts.add("要配慮個人情報の有無は" + UNKNOWN);
        if (facts.wrongfulPurpose().dataBeingCollected() == Answer.YES) parts.add("取得しようとしていた個人情報を含む");
        return FormText.of(String.join("、", parts));
    }

    FormText safeguards() {
        var encryption = facts.encryption();
        var applied = "暗号化等の措置: " + form.word("Included", encryption.applied().name());
        if (encryption.applied() == Answer.UNKNOWN) return FormText.open(applied);
        if (encryption.applied() == Answer.NO) return FormText.known(applied);
        return FormText.known(applied + "（" + (encryption.method() == null ? "方式" + UNKNOWN : encryption.method()) + "、"
                + form.word("Scope", encryption.scope().name()) + "）");
    }

    FormText persons() {
        var affected = facts.affected();
        var unit = form.word("Unit", affected.countedAs().name());
        var confirmed = affected.confirmed();
        var atMost = affected.atMost();
        if (confirmed != null && confirmed.equals(atMost)) return FormText.known(confirmed + unit + "（確定）");
        if (confirmed == null && atMost == null) return FormText.open(UNKNOWN);
        var known = confirmed == null ? "" : "判明分 " + confirmed + unit + "、";
        return atMost == null ? FormText.open(known + "最大数" + UNKNOWN) : FormText.known(known + "最大 " + atMost + unit);
    }

    FormText actor() {
        var word = form.word("Actor", facts.involved().actor().name());
        return new FormText(word, facts.involved().actor() == Actor.UNKNOWN);
    }

    FormText cause() {
        return new FormText(form.word("Cause", facts.cause().name()), facts.cause() == Cause.UNKNOWN);
    }

    FormText unauthorisedAccess() {
        if (facts.cause() == Cause.UNKNOWN) return FormText.NOTHING;
        return facts.cause() == Cause.UNAUTHORISED_ACCESS
                ? FormText.of(narrative.causeDetail())
                : FormText.known("該当なし");
    }

    FormText secondaryDamage() {
        var answer = narrative.secondaryDamage();
        if (answer == null) return FormText.NOTHING;
        var word = form.word("Included", answer.name()) + orNothing("\n", narrative.secondaryDamageDetail());
        return new FormText(word, answer == Answer.UNKNOWN);
    }

    FormText prevention() {
        var done = orNothing("【実施済み】", narrative.preventionDone());
        var planned = orNothing("【今後実施予定】", narrative.preventionPlanned());
        return FormText.of(done.isEmpty() || planned.isEmpty() ? done + planned : done + "\n" + planned);
    }

    private FormText listed(String kind, Collection<? extends Enum<?>> answers) {
        return FormText.of(words(kind, answers));
    }

    private String words(String kind, Collection<? extends Enum<?>> answers) {
        return answers.stream()
                .sorted(comparingInt(Enum::ordinal))
                .map(answer -> form.word(kind, answer.name()))
                .collect(Collectors.joining("、"));
    }

    private static String orNothing(String before, @Nullable String text) {
        return text == null || text.isBlank() ? "" : before + text.strip();
    }
}
