package jp.ippo.intake.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @Property
    void a_cell_read_again_is_what_it_was(
            @ForAll @StringLength(max = 6) @Chars({'=', '+', '-', '@', '\'', ' ', '　', '＝', 'a', '1', '\t'})
                    String text) {
        assertThat(SafeCell.read(SafeCell.write(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@x", "＝1", " =1", "　=1", "\t=1"})
    void no_cell_is_taken_for_a_formula(String text) {
        assertThat(SafeCell.write(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "株式会社", "2024-04-01", "1の1", "'quoted"})
    void an_innocent_cell_is_left_alone(String text) {
        assertThat(SafeCell.write(text)).isEqualTo(text);
    }
}
