package jp.ippo.assessment.law;

import java.time.LocalDate;
import jp.ippo.assessment.law.LawInForce.Numbers;

/** How the dates came about, in words, with the Japanese era. */
record DeadlineWords(NationalCalendar calendar, LocalDate knownOn, Numbers numbers) {

    Words of(int finalDays) {
        return new Words(
                        "知った日 " + Wareki.both(knownOn) + " を1日目として数える（土日祝日を含む。）。",
                        "Counted from the day of knowing, " + knownOn + ", as day 1 (weekends and holidays included).")
                .and(preliminary())
                .and(finalReport(finalDays));
    }

    private Words preliminary() {
        var target = Counting.dayOf(knownOn, numbers.preliminaryTargetDay());
        var limit = Counting.dayOf(knownOn, numbers.preliminaryLimitDay());
        var words = new Words(
                "速報は「速やかに」、目安は" + numbers.preliminaryTargetDay() + "日目の " + Wareki.both(target) + "、遅くとも"
                        + numbers.preliminaryLimitDay() + "日目の " + Wareki.both(limit) + "。延長はない。",
                "Preliminary report promptly: target day " + numbers.preliminaryTargetDay() + ", " + target
                        + ", limit day " + numbers.preliminaryLimitDay() + ", " + limit + "; never rolled.");
        var closure = calendar.closureOn(limit);
        if (closure.isEmpty()) {
            return words;
        }
        var open = calendar.lastOpenDayUpTo(limit);
        return words.and(
                open.isBefore(knownOn)
                        ? new Words("その間に開庁日がないため直ちに報告する。", "No open day lies between: report at once.")
                        : new Words(
                                "その日は閉庁日（" + closure.get().ja() + "）のため、直前の開庁日 " + Wareki.both(open) + " までに行う。",
                                "That day is closed (" + closure.get().en() + "): report by the last open day, " + open
                                        + "."));
    }

    private Words finalReport(int days) {
        var raw = Counting.dayOf(knownOn, days);
        var due = calendar.firstOpenDayFrom(raw);
        var closure = calendar.closureOn(raw);
        var ja = "確報は" + days + "日目の " + Wareki.both(raw) + " まで。";
        var en = "Final report by day " + days + ", " + raw;
        return closure.map(why -> new Words(
                        ja + "その日は閉庁日（" + why.ja() + "）のため、翌開庁日の " + Wareki.both(due) + " を期限とする。",
                        en + "; that day is closed (" + why.en() + "), so the next open day, " + due
                                + ", is the due date."))
                .orElse(new Words(ja, en + ", an open day."));
    }
}
