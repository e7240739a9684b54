package jp.ippo.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.ippo.notification.deadlines.JapaneseDay;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysInTextTest {

    @Property(tries = 2000)
    void a_day_is_read_the_same_in_both_calendars_and_all_digits(@ForAll("days") LocalDate day) {
        var era = JapaneseDay.era(day);
        for (var written : new String[] {
            era,
            fullWidth(era),
            kanji(era),
            "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
            fullWidth("%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())),
            day.toString(),
            "%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
            shortEra(day)
        })
            assertThat(DaysInText.in("発生日: " + written + "。"))
                    .as(written)
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.day().year()).isEqualTo(day.getYear());
                        assertThat(found.day().is(day)).isTrue();
                        assertThat(found.day().is(day.plusDays(1))).isFalse();
                        assertThat(found.aspect()).isEqualTo(Aspect.HAPPENED);
                    });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "'令和8年6月21日、委託先の社員がUSBメモリーを紛失しました。', 2026年6月21日, HAPPENED",
        "6月22日に発覚しました。, 6月22日, DISCOVERED",
        "'6月22日、紛失に気付き、委託先から連絡がありました。', 6月22日, DISCOVERED",
        "6月21日に発生した漏えいが後に判明した。, 6月21日, HAPPENED",
        "事態を知った日　令和八年六月二十二日, 2026年6月22日, KNOWN",
        "発覚日時は令和８年６月２２日です。, 2026年6月22日, DISCOVERED",
        "6月22日（月）に市が把握しました。, 6月22日, KNOWN",
        "6月25日に通知を発送します。, 6月25日, ",
        "令和元年5月1日に発生, 2019年5月1日, HAPPENED"
    })
    void the_words_around_a_day_say_what_happened_on_it(String text, String day, Aspect aspect) {
        assertThat(DaysInText.in(text)).first().satisfies(found -> {
            assertThat(found.day()).hasToString(day);
            assertThat(found.aspect()).isEqualTo(aspect);
        });
    }

    @Test
    void a_day_without_its_month_belongs_to_the_month_named_before() {
        var found = DaysInText.in("6月21日 持ち出し。22日 紛失に気付き、委託先から市へ電話連絡。");

        assertThat(found)
                .extracting(one -> one.day() + " " + one.aspect())
                .containsExactly("6月21日 HAPPENED", "6月22日 DISCOVERED");
    }

    @ParameterizedTest
    @CsvSource({"報告期限は30日以内です。", "5日目までに報告する。", "平成15年法律第57号", "3日間のうちに", "13月1日", "電話 06-0000-0000"})
    void what_is_no_day_is_not_read_as_one(String text) {
        assertThat(DaysInText.in("6月に発生。" + text)).isEmpty();
    }

    private static String fullWidth(String plain) {
        var wide = new StringBuilder();
        for (char one : plain.toCharArray()) wide.append(one >= '0' && one <= '9' ? (char) (one - '0' + '０') : one);
        return wide.toString();
    }

    private static String kanji(String plain) {
        var text = new StringBuilder();
        var digits = new StringBuilder();
        for (char one : (plain + "。").toCharArray()) {
            if (one >= '0' && one <= '9') {
                digits.append(one);
                continue;
            }
            if (digits.length() > 0) text.append(inKanji(Integer.parseInt(digits.toString())));
            digits.setLength(0);
            if (one != '。') text.append(one);
        }
        return text.toString();
    }

    /** Below 100. */
    private static String inKanji(int number) {
        var ones = "一二三四五六七八九";
        var text = new StringBuilder();
        if (number >= 20) text.append(ones.charAt(number / 10 - 1));
        if (number >= 10) text.append('十');
        if (number % 10 > 0) text.append(ones.charAt(number % 10 - 1));
        return text.toString();
    }

    private static String shortEra(LocalDate day) {
        boolean reiwa = !day.isBefore(LocalDate.of(2019, 5, 1));
        return (reiwa ? "R" + (day.getYear() - 2018) : "H" + (day.getYear() - 1988)) + "." + day.getMonthValue() + "."
                + day.getDayOfMonth();
    }
}
