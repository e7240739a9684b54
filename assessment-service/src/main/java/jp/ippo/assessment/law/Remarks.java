package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 留意事項: what does not decide, but must not be forgotten. Text: remarks.ja.md */
final class Remarks {

    /** 令和8年個人情報保護委員会規則第2号, known from a secondary source only; its content was not seen. */
    private static final LocalDate AMENDMENT_NOT_READ = LocalDate.of(2026, 6, 14);

    private Remarks() {}

    static List<Remark> of(Matter matter, Examination examination) {
        var remarks = new ArrayList<Remark>();
        if (examination.duty().runsTheClock()) {
            onReport(matter, examination, remarks);
        }
        if (examination.regime() == Regime.ASSEMBLY_ORDINANCE) {
            remarks.add(new Remark("OWN_ORDINANCE", "議会は、その条例の定めを確認する。", "The assembly: look at its own ordinance."));
        }
        if (!ClockStart.day(matter.facts().knownAt()).isBefore(AMENDMENT_NOT_READ)) {
            remarks.add(new Remark(
                    "AMENDMENT_NOT_READ",
                    "令和8年6月14日施行とされる施行規則の改正（令和8年委員会規則第2号）の内容は確認されていない。",
                    "An amendment of the Rules said to be in force since 2026-06-14 has not been read."));
        }
        return remarks;
    }

    private static void onReport(Matter matter, Examination examination, List<Remark> remarks) {
        boolean myNumberForm = examination.myNumber().stream()
                .anyMatch(finding -> finding.code().equals(MyNumberAct.INCLUDED)
                        && !finding.outcome().equals(Finding.Outcome.NOT_MET));
        if (myNumberForm) {
            remarks.add(new Remark(
                    "FORM_MY_NUMBER",
                    "報告フォームの問1（マイナンバー）は「はい」から進む。",
                    "On the form, question 1 (My Number): take \"yes\"."));
        }
        if (examination.owesByGuidelineOnly()) {
            remarks.add(new Remark(
                    "GUIDELINE_STATES_NO_DEADLINE",
                    "ガイドラインに基づく報告の期限は示されていない。速報と同じく扱い、確報の日は参考に示す。",
                    "The guideline states no deadline: treat as a preliminary report; the final date is a guide."));
        }
        if (examination.regime().isArticle26() && !EntrustedBusiness.arises(matter)) {
            remarks.add(new Remark(
                    "FORM_TO_BE_CONFIRMED",
                    "直営の病院・大学がどちらの報告フォームによるかは定まっていない。担当者が確認する。",
                    "Which form a hospital or university uses is not settled; a person confirms."));
        }
        if (matter.facts().involved().byContractor()) {
            remarks.add(new Remark(
                    "CONTRACTOR_DOES_NOT_REPLACE",
                    "委託先が報告しても、保有する機関の報告義務は残る。",
                    "A contractor's report does not replace the body's own."));
        }
    }
}
