package jp.ippo.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    @Property(tries = 2000)
    void a_number_is_read_the_same_however_it_is_written(@ForAll @LongRange(min = 1, max = 999_999_999) long number) {
        for (var written : new String[] {
            String.valueOf(number),
            "%,d".formatted(number),
            fullWidth(String.valueOf(number)),
            fullWidth("%,d".formatted(number)),
            digitByDigit(number),
            inWords(number),
            mixed(number)
        }) assertThat(Numerals.read(Numerals.halfWidth(written))).as(written).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "百一, 101",
        "百, 100",
        "一〇一, 101",
        "千, 1000",
        "四十六万五百十七, 460517",
        "46万517, 460517",
        "1万2千, 12000",
        "十, 10",
        "一億二千万, 120000000",
        "'1,495', 1495",
        "〇, 0"
    })
    void as_offices_write_them(String written, long number) {
        assertThat(Numerals.read(Numerals.halfWidth(written))).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"百百", "十百", "万", "万億", "", "人", "二十三百", "一万二万"})
    void what_is_no_number_is_not_read_as_one(String written) {
        assertThat(Numerals.read(written)).isEmpty();
    }

    private static String fullWidth(String plain) {
        return plain.chars()
                .map(one -> one == ',' ? '，' : one - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digitByDigit(long number) {
        var text = new StringBuilder();
        for (char one : String.valueOf(number).toCharArray()) text.append(DIGITS[one - '0']);
        return text.toString();
    }

    private static String mixed(long number) {
        long myriads = number / 10_000;
        long rest = number % 10_000;
        return (myriads > 0 ? myriads + "万" : "") + (rest > 0 ? rest : "");
    }

    private static String inWords(long number) {
        return section(number / 100_000_000, "億")
                + section(number / 10_000 % 10_000, "万")
                + section(number % 10_000, "");
    }

    private static String section(long four, String unit) {
        if (four == 0) return "";
        var text = new StringBuilder();
        String[] places = {"千", "百", "十", ""};
        int divisor = 1000;
        for (var place : places) {
            int digit = (int) (four / divisor % 10);
            divisor /= 10;
            if (digit == 0) continue;
            if (digit > 1 || place.isEmpty()) text.append(DIGITS[digit]);
            text.append(place);
        }
        return text + unit;
    }
}
