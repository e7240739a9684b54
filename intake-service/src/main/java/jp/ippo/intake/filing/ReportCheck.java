package jp.ippo.intake.filing;

import java.time.Clock;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.incident.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What cannot be right in a report. What is merely unknown is never a problem, except the body and the moment of knowing. */
@Component
class ReportCheck {

    private final Clock clock;

    ReportCheck(Clock clock) {
        this.clock = clock;
    }

    void check(Report report, Problems problems) {
        checkBody(report.body(), problems);
        required("department", report.department(), problems);
        Moments.check(report.facts(), clock, problems);
        checkNumbers(report.facts().affected(), problems);
        checkContradictions(report.facts(), problems);
        Texts.check(report, problems);
    }

    /** 知った日時 is locked: a correction says why, in words of its own. */
    void checkMomentOfKnowing(ReportedFacts before, ReportedFacts now, Problems problems) {
        if (now.knownAt() == null || now.knownAt().equals(before.knownAt())) return;
        problems.addIf(
                now.knownAtReason() == null || now.knownAtReason().equals(before.knownAtReason()),
                "facts.knownAtReason",
                "知った日時を変更する場合は、その理由を新たに記入してください。",
                "Changing the moment of knowing needs a reason written for this change.");
    }

    private static void checkBody(ReportingBody body, Problems problems) {
        required("body.code", body.code(), problems);
        required("body.name", body.name(), problems);
    }

    private static void required(String field, @Nullable String value, Problems problems) {
        problems.addIf(value == null || value.isBlank(), field, "必須項目です。", "This field is required.");
    }

    private static void checkNumbers(ReportedFacts.Affected affected, Problems problems) {
        notNegative("facts.affected.confirmed", affected.confirmed(), problems);
        notNegative("facts.affected.atMost", affected.atMost(), problems);
        problems.addIf(
                affected.confirmed() != null && affected.atMost() != null && affected.confirmed() > affected.atMost(),
                "facts.affected.atMost",
                "最大人数は、確認済みの人数以上にしてください。",
                "The largest possible number cannot be below the confirmed one.");
    }

    private static void notNegative(String field, @Nullable Integer number, Problems problems) {
        problems.addIf(number != null && number < 0, field, "0以上で入力してください。", "It cannot be negative.");
    }

    private static void checkContradictions(ReportedFacts facts, Problems problems) {
        problems.addIf(
                !facts.specialCare().kinds().isEmpty() && facts.specialCare().included() != Answer.YES,
                "facts.specialCare.included",
                "種類を挙げる場合は、要配慮個人情報を「含む」(YES) にしてください。",
                "Kinds are named, so the answer has to be YES.");
        problems.addIf(
                facts.dataItems().contains(DataItem.MY_NUMBER)
                        && facts.myNumber().included() == Answer.NO,
                "facts.myNumber.included",
                "項目に個人番号があるので「含まない」(NO) にはできません。",
                "The items contain My Numbers, so the answer cannot be NO.");
    }
}
