package jp.ippo.notification.commission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;

/**
 * What a person brings back from the PPC's form.
 *
 * @param version which version was typed in; null for the newest
 */
public record Receipt(
        @Nullable String receiptNumber,
        @Nullable Instant filedAt,
        @Nullable Integer version,
        @Nullable String lateReason) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 2000;

    /**
     * A report is late after its limit day in Japan (速報: day 5, 確報: day 30 or 60), and is then recorded with a reason
     * only. A 続報 has no day of its own.
     *
     * @param knownAt when the incident was known; nothing can be filed before
     * @param days null when no report is owed: a voluntary report is never late
     * @throws Refused 422 naming each field that cannot be right
     */
    Filing record(
            int number,
            ReportKind kind,
            int version,
            Instant knownAt,
            IncidentAssessed.@Nullable Deadlines days,
            String by,
            Instant now) {
        var problems = new ArrayList<FieldProblem>();
        checkNumber(problems);
        checkTime(problems, knownAt, now);
        boolean late = filedAt != null && isLate(kind, filedAt, days);
        if (late && (lateReason == null || lateReason.isBlank()))
            problems.add(new FieldProblem(
                    "lateReason", "期限を過ぎています。遅れた理由を書いてください。 / Filed after the limit: a reason is needed."));
        if (lateReason != null && lateReason.length() > LONGEST_REASON)
            problems.add(new FieldProblem("lateReason", "2000字以内で書いてください。 / At most 2000 characters."));
        if (receiptNumber == null || filedAt == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new Filing(
                number,
                kind,
                version,
                filedAt.truncatedTo(ChronoUnit.MICROS),
                receiptNumber.strip(),
                late && lateReason != null ? lateReason.strip() : null,
                by,
                now);
    }

    private static boolean isLate(ReportKind kind, Instant filedAt, IncidentAssessed.@Nullable Deadlines days) {
        if (days == null || kind == ReportKind.FOLLOW_UP) return false;
        var limit = kind.isPreliminary() ? days.preliminaryLimit() : days.finalDue();
        return JapaneseDay.of(filedAt).isAfter(limit);
    }

    private void checkNumber(List<FieldProblem> problems) {
        if (receiptNumber == null || receiptNumber.isBlank())
            problems.add(new FieldProblem("receiptNumber", "受付番号を入力してください。 / Fill in the receipt number."));
        else if (receiptNumber.length() > LONGEST_NUMBER)
            problems.add(new FieldProblem("receiptNumber", "100字以内で入力してください。 / At most 100 characters."));
    }

    private void checkTime(List<FieldProblem> problems, Instant knownAt, Instant now) {
        if (filedAt == null) problems.add(new FieldProblem("filedAt", "提出した日時を入力してください。 / Say when it was filed."));
        else if (filedAt.isAfter(now))
            problems.add(new FieldProblem("filedAt", "提出した日時が未来です。 / The filing lies in the future."));
        // Pages and telephones know minutes only.
        else if (filedAt.isBefore(knownAt.truncatedTo(ChronoUnit.MINUTES)))
            problems.add(new FieldProblem(
                    "filedAt", "提出した日時が、事態を知った日時より前です。 / The filing lies before the incident was known."));
    }
}
