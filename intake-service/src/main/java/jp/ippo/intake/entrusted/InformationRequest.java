package jp.ippo.intake.entrusted;

import java.util.ArrayList;
import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import jp.ippo.intake.incident.Report;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.ClauseAnswer;
import jp.ippo.intake.register.Contract;
import org.jspecify.annotations.Nullable;

/**
 * 委託先への照会: what to ask the contractor, from what the report leaves open and the register cannot prove. Japanese only:
 * it is a letter of the office.
 */
public final class InformationRequest {

    private InformationRequest() {}

    /** Under which clause of the contract it is asked; empty unless the register knows where that clause stands. */
    public static List<String> grounds(Contract contract) {
        return List.of(Clause.REPORTING, Clause.AUDIT).stream()
                .map(contract::clause)
                .filter(answer ->
                        answer.included() == Answer.YES && answer.evidence().words() != null)
                .map(answer -> (answer.clause() == Clause.REPORTING ? "定期報告及び緊急時報告義務" : "監査、検査") + "（"
                        + answer.evidence().words() + "）")
                .toList();
    }

    /** @param contract null when the register names none */
    public static List<String> questions(Report report, @Nullable Contract contract) {
        var ask = new ArrayList<String>();
        aboutTheEvent(report, ask);
        aboutPeople(report, ask);
        aboutSubcontracting(report, contract, ask);
        if (contract != null) aboutTheContract(contract, ask);
        ask.add("貴社による公表の予定の有無、日時、方法及び内容（当方が個人情報保護委員会に一報するまで公表しないこと。）");
        ask.add("媒体、端末、通信記録その他の証拠の保全の状況");
        return List.copyOf(ask);
    }

    private static void aboutTheEvent(Report report, List<String> ask) {
        var facts = report.facts();
        ask.add("貴社及び再委託先が事態を知った日時（情報の種類ごと）並びに当方に連絡した日時、相手及び方法");
        if (facts.happenedOn() == null) ask.add("事態が発生した日時及び場所");
        if (facts.cause() == Cause.UNKNOWN || report.narrative().causeDetail() == null) ask.add("原因及びその裏付け");
        if (facts.wrongfulPurpose().suspected() == Answer.UNKNOWN) ask.add("不正アクセス、盗難、持ち出し等の不正の目的が疑われる事情の有無");
        if (report.narrative().course() == null) ask.add("発生から現在までの事実経過（時系列）");
        if (facts.encryption().applied() != Answer.NO) ask.add("暗号化その他の秘匿化の有無、方式、範囲並びに鍵及びパスワードの管理の状況");
        if (facts.recovery().allRecovered() != Answer.YES) ask.add("回収の状況及び閲覧の有無を示す記録");
        if (report.narrative().secondaryDamage() == Answer.UNKNOWN) ask.add("二次被害又はそのおそれの有無");
        if (report.narrative().preventionDone() == null) ask.add("講じた措置及び今後の再発防止策");
    }

    private static void aboutPeople(Report report, List<String> ask) {
        var facts = report.facts();
        if (facts.affected().confirmed() == null || facts.affected().atMost() == null)
            ask.add("対象となる本人の数（確認済みの数及び最大の数。件数ではなく人数）");
        if (facts.dataItems().isEmpty()) ask.add("情報の項目");
        if (facts.specialCare().included() == Answer.UNKNOWN) ask.add("要配慮個人情報の有無及び種類");
        if (facts.myNumber().included() == Answer.UNKNOWN) ask.add("個人番号の有無");
    }

    private static void aboutSubcontracting(Report report, @Nullable Contract contract, List<String> ask) {
        var involved = report.facts().involved();
        if (involved.actor() == Actor.CONTRACTOR) return;
        if (involved.subcontractor() == null) ask.add("再委託（再々委託を含む。）の有無及び相手方の名称");
        ask.add("再委託の相手方、業務、作業場所及び従事者の所属並びに当方の承諾を得たことを示す文書");
        if (contract != null && contract.work().place() == null) ask.add("貴社の責任者、作業場所及び従事者の所属");
    }

    private static void aboutTheContract(Contract contract, List<String> ask) {
        var open = contract.clauses().stream()
                .filter(answer -> answer.gap().isPresent())
                .map(ClauseAnswer::clause)
                .toList();
        if (open.contains(Clause.STAFF_EDUCATION)) ask.add("従事者に対する教育の実施状況を示す記録");
        if (open.contains(Clause.ACCESS)) ask.add("アクセスを許可した情報の種類、範囲及び方法並びに従事者ごとの権限");
        if (!contract.notReturned().isEmpty() || contract.data().isEmpty())
            ask.add("当方が委託した情報の保管、返還及び廃棄の状況並びにこれを証する書面");
    }
}
