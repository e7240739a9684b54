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
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Encryption.Scope;
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

    /** A clerk who names no contractor has not said that there is none. */
    FormText contractors() {
        var involved = facts.involved();
        if (involved.contractor() != null || involved.actor() == Actor.CONTRACTOR || isSubcontracted())
            return FormText.known(form.word("Included", Answer.YES.name()));
        return FormText.open(UNKNOWN);
    }

    FormText contractorName() {
        return FormText.of(facts.involved().contractor());
    }

    FormText subcontracting() {
        return isSubcontracted() ? FormText.known(form.word("Included", Answer.YES.name())) : FormText.open(UNKNOWN);
    }

    FormText subcontractorName() {
        return FormText.of(facts.involved().subcontractor());
    }

    private boolean isSubcontracted() {
        return facts.involved().subcontractor() != null || facts.involved().actor() == Actor.SUBCONTRACTOR;
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

    FormText specialCareContent() {
        var care = facts.specialCare();
        if (care.included() == Answer.NO) return FormText.NOT_APPLICABLE;
        return care.kinds().isEmpty() ? FormText.NOTHING : FormText.known(words("SpecialCareKind", care.kinds()));
    }

    FormText otherItems() {
        var items = facts.dataItems();
        return items.isEmpty() || items.contains(DataItem.OTHER) ? FormText.NOTHING : FormText.NOT_APPLICABLE;
    }

    FormText safeguards() {
        var applied = facts.encryption().applied();
        return new FormText(form.word("Included", applied.name()), applied == Answer.UNKNOWN);
    }

    FormText safeguardsDetail() {
        var encryption = facts.encryption();
        if (encryption.applied() == Answer.NO) return FormText.NOT_APPLICABLE;
        if (encryption.applied() == Answer.UNKNOWN) return FormText.NOTHING;
        var method = encryption.method();
        var text = (method == null ? "方式" + UNKNOWN : method) + "、"
                + form.word("Scope", encryption.scope().name());
        return new FormText(text, method == null || encryption.scope() == Scope.UNKNOWN);
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

    FormText personsCertainty() {
        var affected = facts.affected();
        var confirmed = affected.confirmed();
        if (confirmed != null && confirmed.equals(affected.atMost()))
            return FormText.known(form.word("Certainty", "CONFIRMED"));
        return affected.atMost() == null
                ? FormText.open(form.word("Certainty", "UNKNOWN"))
                : FormText.known(form.word("Certainty", "AT_MOST"));
    }

    /** The report says which items leaked, not of how many persons each. */
    FormText cardPersons() {
        var items = facts.dataItems();
        return items.isEmpty() || items.contains(DataItem.CARD_NUMBER) || items.contains(DataItem.CARD_LAST_FOUR)
                ? FormText.NOTHING
                : FormText.NOT_APPLICABLE;
    }

    FormText actor() {
        var word = form.word("Actor", facts.involved().actor().name());
        return new FormText(word, facts.involved().actor() == Actor.UNKNOWN);
    }

    FormText cause() {
        return new FormText(form.word("Cause", facts.cause().name()), facts.cause() == Cause.UNKNOWN);
    }

    /** 箇所・手法・脆弱性・検知の経緯: the department is not asked for them one by one. */
    FormText aboutAccess() {
        return facts.cause() == Cause.UNKNOWN || facts.cause() == Cause.UNAUTHORISED_ACCESS
                ? FormText.NOTHING
                : FormText.NOT_APPLICABLE;
    }

    FormText secondaryDamage() {
        var answer = narrative.secondaryDamage();
        if (answer == null) return FormText.NOTHING;
        return new FormText(form.word("Included", answer.name()), answer == Answer.UNKNOWN);
    }

    FormText secondaryDamageDetail() {
        var detail = FormText.of(narrative.secondaryDamageDetail());
        return detail.open() && narrative.secondaryDamage() == Answer.NO ? FormText.NOT_APPLICABLE : detail;
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
