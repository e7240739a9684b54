package jp.ippo.assessment.law;

import java.time.LocalDate;
import java.util.Optional;

/** 期限の計算: 「その時点を1日目とする」, so day n is n - 1 days later. Only 確報 rolls. Text: deadlines.ja.md */
final class Counting {

    private final NationalCalendar calendar;

    Counting(NationalCalendar calendar) {
        this.calendar = calendar;
    }

    Deadlines count(ClockStart clock, FinalPeriod period, LawInForce law) {
        var knownOn = clock.knownOn();
        var limit = dayOf(knownOn, law.numbers().preliminaryLimitDay());
        var lastOpen = calendar.lastOpenDayUpTo(limit);
        var explanation = new DeadlineWords(calendar, knownOn, law.numbers());
        return new Deadlines(
                knownOn,
                dayOf(knownOn, law.numbers().preliminaryTargetDay()),
                limit,
                lastOpen.isBefore(knownOn) ? knownOn : lastOpen,
                period.days(),
                finalDue(knownOn, period.days()),
                explanation.of(period.days()).ja(),
                explanation.of(period.days()).en(),
                alternative(clock, period));
    }

    private Optional<Deadlines.Alternative> alternative(ClockStart clock, FinalPeriod period) {
        int days = period.ifPurposeIsWrongful();
        boolean longer = period.mayBecomeLonger();
        boolean later = !clock.atLatest().equals(clock.knownOn());
        if (!longer && !later) {
            return Optional.empty();
        }
        var reason = new Words("", "");
        if (longer) {
            reason = reason.and(new Words(
                    "不正の目的のおそれ（第3号等）があると決まれば" + days + "日。", days + " days if a wrongful purpose is found possible."));
        }
        if (later) {
            reason = reason.and(new Words(
                    "より後の時点（" + Wareki.both(clock.atLatest()) + "）に知ったと決まれば後の日となる。",
                    "Later if the day of knowing is found to be " + clock.atLatest() + "."));
        }
        return Optional.of(new Deadlines.Alternative(
                clock.atLatest(),
                days,
                finalDue(clock.atLatest(), days),
                reason.ja() + "担当官が決めるまでは早い方による。",
                (reason.en() + " The earlier date holds until a named officer decides.").strip()));
    }

    private LocalDate finalDue(LocalDate knownOn, int days) {
        return calendar.firstOpenDayFrom(dayOf(knownOn, days));
    }

    static LocalDate dayOf(LocalDate knownOn, int number) {
        return knownOn.plusDays(number - 1L);
    }
}
