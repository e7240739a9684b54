package jp.ippo.intake.register.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import jp.ippo.events.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-04-01",
        "2024/4/1, 2024-04-01",
        "２０２４年４月１日, 2024-04-01",
        "令和6年4月1日, 2024-04-01",
        "令和元年5月1日, 2019-05-01",
        "R6.4.1, 2024-04-01",
        "平成31年4月30日, 2019-04-30",
        "H31/4/30, 2019-04-30"
    })
    void a_day_is_read_as_offices_write_it(String cell, LocalDate day) {
        assertThat(ListWords.day(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.4.1", "2024-13-01", "2024-02-30", "来年", "昭和64年1月7日", "0008-04-01x"})
    void what_is_no_day_is_not_guessed(String cell) {
        assertThatThrownBy(() -> ListWords.day(cell)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"有, YES", "○, YES", "あり, YES", "無, NO", "×, NO", "不明, UNKNOWN", "'', UNKNOWN"})
    void empty_is_unknown_and_never_no(String cell, Answer answer) {
        assertThat(ListWords.answer(cell)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"たぶん", "2", "有無"})
    void another_word_is_no_answer(String cell) {
        assertThat(ListWords.answer(cell)).isEmpty();
    }
}
