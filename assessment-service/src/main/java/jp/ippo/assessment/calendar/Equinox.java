package jp.ippo.assessment.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * 春分日・秋分日. The day is fixed each February by the 暦要項 of the National Astronomical Observatory for the next year; until
 * then this is the usual approximation (海上保安庁水路部『新こよみ便利帳』, for 1980 to 2099), which agrees with every day the
 * Observatory has published or forecast (https://eco.mtk.nao.ac.jp/koyomi/faq/holiday.html, through 2030). After 2099 it
 * is a forecast only, with the leap days of the Gregorian calendar.
 */
final class Equinox {

    private static final double DRIFT_PER_YEAR = 0.242194;
    private static final int EPOCH = 1980;

    private Equinox() {}

    static LocalDate vernal(int year) {
        return LocalDate.of(year, Month.MARCH, day(20.8431, year));
    }

    static LocalDate autumnal(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, day(23.2488, year));
    }

    private static int day(double atEpoch, int year) {
        return (int) Math.floor(atEpoch + DRIFT_PER_YEAR * (year - EPOCH)) - (leapDays(year) - leapDays(EPOCH));
    }

    private static int leapDays(int year) {
        return Math.floorDiv(year, 4) - Math.floorDiv(year, 100) + Math.floorDiv(year, 400);
    }
}
