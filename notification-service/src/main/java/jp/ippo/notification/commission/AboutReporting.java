package jp.ippo.notification.commission;

import java.util.stream.Collectors;
import jp.ippo.events.Answer;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.events.IncidentAssessed.Finding;
import jp.ippo.events.IncidentAssessed.Finding.Outcome;
import jp.ippo.events.ReportedFacts.MyNumber;
import jp.ippo.notification.deadlines.JapaneseDay;

/** What kind of report it is, under which law, and why. */
record AboutReporting(PpcForm form, IncidentAssessed judgement, Place place) {

    FormText newOrFollowUp() {
        return FormText.known(form.word("NewOrFollowUp", place.before() == null ? "NEW" : "FOLLOW_UP"));
    }

    FormText previousReport() {
        var before = place.before();
        return before == null
                ? FormText.NOT_APPLICABLE
                : FormText.known(JapaneseDay.inWords(JapaneseDay.of(before.filedAt())));
    }

    FormText previousReceipt() {
        var before = place.before();
        return before == null ? FormText.NOT_APPLICABLE : FormText.known(before.receiptNumber());
    }

    /** The form knows 速報 and 確報 only: a 続報 is one of the two, by what was filed before it. */
    FormText preliminaryOrFinal() {
        var kind = place.kind().name();
        if (place.kind() == ReportKind.FOLLOW_UP) kind += place.finalFiled() ? "_AFTER_FINAL" : "_BEFORE_FINAL";
        return FormText.known(form.word("Kind", kind));
    }

    /** The form asks for a My Number first, and takes "unknown" for "yes". */
    FormText legalBasis(MyNumber myNumber) {
        var law = judgement.duty() == Duty.NOT_REQUIRED ? "任意の報告（報告義務なしと判定）" : form.word("Regime", judgement.regime());
        var withNumber = myNumber.included() == Answer.NO
                ? law
                : law + "／番号法第29条の4（個人番号の有無: "
                        + form.word("Included", myNumber.included().name()) + "）";
        return new FormText(withNumber, judgement.duty() == Duty.AWAITING_PERSON);
    }

    /** 各号該当性: every item that is met, and those a person still has to decide. */
    FormText applicableItems() {
        var met = articles(Outcome.MET);
        var undecided = articles(Outcome.UNDETERMINED);
        if (met.isEmpty()) return undecided.isEmpty() ? FormText.known("非該当") : FormText.open("判断中: " + undecided);
        return FormText.known(undecided.isEmpty() ? met : met + "\n（判断中: " + undecided + "）");
    }

    /** Other findings say why an item could be judged (recovery, encryption …); the form asks for the items. */
    private static boolean isItem(Finding finding) {
        return finding.code().startsWith("RULE") || finding.code().startsWith("MYNUMBER-");
    }

    private String articles(Outcome outcome) {
        return judgement.findings().stream()
                .filter(finding -> isItem(finding) && finding.outcome() == outcome)
                .map(Finding::article)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
