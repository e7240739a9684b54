package jp.ippo.notification.individuals.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.PersonalData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, each of its rows is either a person or named with its line. */
class EveryRowIsSendableOrRefusedTest {

    private final Map<Integer, PersonalData> taken = new HashMap<>();
    private final Problems problems = new Problems();

    @Property
    void a_row_is_taken_or_named_with_its_line(@ForAll("rows") @Size(max = 60) List<List<String>> rows)
            throws IOException {
        taken.clear();
        var named = new Problems();
        var file = new StringBuilder("氏名,メール,項目,敬称\r\n");
        var lines = new ArrayList<Integer>();
        for (var row : rows) {
            boolean blank = row.stream().allMatch(String::isBlank);
            if (!blank) lines.add(lineOfTheEnd(file));
            file.append(CSVFormat.DEFAULT.format(row.toArray())).append("\r\n");
        }

        read(file.toString(), named, taken::put);

        var refused = named.first().stream().map(RowProblem::line).collect(Collectors.toSet());
        for (int line : lines)
            assertThat(taken.containsKey(line) ^ refused.contains(line) || named.count() > 100)
                    .as("line %d", line)
                    .isTrue();
        assertThat(lines).containsAll(taken.keySet());
        taken.values().forEach(EveryRowIsSendableOrRefusedTest::isHarmless);
    }

    @Property
    void so_is_a_row_that_says_all_there_is_to_say(@ForAll("fullRows") @Size(max = 20) List<List<String>> rows)
            throws IOException {
        taken.clear();
        var named = new Problems();
        var file = new StringBuilder("氏名,メール,項目,敬称,通知方法,郵便番号,住所,電話番号,代理人,続柄,言語,死亡,支援措置\r\n");
        var lines = new ArrayList<Integer>();
        for (var row : rows) {
            if (!row.stream().allMatch(String::isBlank)) lines.add(lineOfTheEnd(file));
            file.append(CSVFormat.DEFAULT.format(row.toArray())).append("\r\n");
        }

        read(file.toString(), named, taken::put);

        var refused = named.first().stream().map(RowProblem::line).collect(Collectors.toSet());
        for (int line : lines)
            assertThat(taken.containsKey(line) ^ refused.contains(line) || named.count() > 100)
                    .as("line %d", line)
                    .isTrue();
        taken.values().forEach(EveryRowIsSendableOrRefusedTest::isHarmless);
        assertThat(named.first().toString()).doesNotContain("山田", "髙橋", "a@", "東七松町", "0000");
    }

    @Provide
    Arbitrary<List<List<String>>> fullRows() {
        var odd = Arbitraries.oneOf(
                Arbitraries.of("", " ", "\u0000", "=HYPERLINK(\"x\")", "+81\r\nBcc: b", "あ\u202Eい", "\uFFFD"),
                Arbitraries.strings().ofMaxLength(8));
        var columns = List.of(
                cell(odd, "山田太郎", "髙橋"),
                cell(odd, "", "a@example.jp", "a@例.jp"),
                cell(odd, "氏名;住所", "NAME"),
                cell(odd, "", "様", "なし"),
                cell(odd, "", "", "郵送", "メール", "電話", "訪問", "代替措置"),
                cell(odd, "", "660-8501"),
                cell(odd, "", "尼崎市東七松町1"),
                cell(odd, "", "06-0000-0000"),
                cell(odd, "", "山田花子"),
                cell(odd, "", "母"),
                cell(odd, "", "英語"),
                cell(odd, "", "○"),
                cell(odd, "", "不明"));
        return net.jqwik.api.Combinators.combine(columns).as(cells -> cells).list();
    }

    /** Mostly what belongs there, or no row would ever be right. */
    private static Arbitrary<String> cell(Arbitrary<String> odd, String... right) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(30, Arbitraries.of(right)), net.jqwik.api.Tuple.of(1, odd));
    }

    @Property
    void no_file_makes_the_reader_fail(@ForAll String rubbish) throws IOException {
        read(rubbish, new Problems(), (line, person) -> isHarmless(person));
        read("氏名,メール,項目\n" + rubbish, new Problems(), (line, person) -> isHarmless(person));
    }

    static void isHarmless(PersonalData person) {
        assertThat(person.name()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
        assertThat(person.honorific()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(person.items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item).isNotBlank().doesNotContainPattern("\\p{Cntrl}"));
        if (person.address() != null) assertThat(person.address().lines()).doesNotContainPattern("\\p{Cntrl}");
        if (person.telephone() != null) assertThat(person.telephone()).matches("[+0-9()-]+");
        assertThat(person.addressee().oneLine()).doesNotContainPattern("\\p{Cntrl}");
        if (person.email() != null) assertThat(person.email().value()).matches("[!-~]+@[!-~]+");
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        var text = Arbitraries.oneOf(
                Arbitraries.of("山田太郎", "様", "氏名;住所", "", " ", "　", "\"", "a\"b", "=1+1", "@", "\u0000", "a\r\nBcc: b"),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("\r\n\t,;\"'\\ ａa").ofMaxLength(6));
        var email = Arbitraries.oneOf(
                Arbitraries.of(
                        "a@example.jp",
                        "",
                        "a@example.jp\r\nBcc: b@example.jp",
                        "a@b@c",
                        "<a@example.jp>",
                        "あ@example.jp"),
                text);
        return Arbitraries.of(3, 4, 4, 4, 4, 5)
                .flatMap(width -> net.jqwik.api.Combinators.combine(text, email, text, text, text)
                        .as((a, b, c, d, e) -> List.of(a, b, c, d, e).subList(0, width)))
                .list();
    }

    private static int lineOfTheEnd(CharSequence file) {
        return file.toString().split("\r\n|\r|\n", -1).length;
    }

    @Test
    void a_row_names_every_column_that_is_wrong() throws IOException {
        read("氏名,メール,項目\n,だめ,;\n");

        assertThat(problems.first()).extracting(RowProblem::field).containsExactlyInAnyOrder("氏名", "メール", "項目");
        assertThat(problems.first()).extracting(RowProblem::line).containsOnly(2);
    }

    @Test
    void english_headings_in_any_order_are_understood_and_sama_is_the_honorific() throws IOException {
        read("items,E-Mail,Name\n氏名；住所,taro@example.jp, 山田　太郎 \n");

        assertThat(problems.first()).isEmpty();
        assertThat(taken.get(2))
                .isEqualTo(new PersonalData("山田　太郎", "様", new EmailAddress("taro@example.jp"), List.of("氏名", "住所")));
    }

    @Test
    void a_file_without_a_header_does_not_show_its_first_person() throws IOException {
        read("山田太郎,taro@example.jp,住所\n");

        assertThat(problems.first().toString()).contains("1列目").doesNotContain("山田", "taro");
        assertThat(taken).isEmpty();
    }

    @Test
    void a_record_without_an_end_is_given_up_before_it_fills_the_memory() throws IOException {
        read("氏名,メール,項目\n甲,,氏名\n\"" + "あ".repeat(3_000_000));

        assertThat(taken).containsOnlyKeys(2);
        assertThat(problems.first()).extracting(RowProblem::line).containsExactly(3);
    }

    @Test
    void a_gigabyte_in_one_line_is_not_read_to_its_end() throws IOException {
        var endless = new Endless(1L << 30);

        new PeopleCsv(problems, new Rows(HeaderRule.knownHeadings(""), problems, taken::put)).read(endless);

        assertThat(endless.given).isLessThan(10_000_000);
        assertThat(problems.first()).extracting(RowProblem::problem).asString().contains("長すぎます");
    }

    @Test
    void of_ten_thousand_wrong_rows_each_is_counted() throws IOException {
        read("氏名,メール,項目\n" + "だれか,だめ,氏名\n".repeat(10_000));

        assertThat(problems.count()).isEqualTo(10_000);
        assertThat(taken).isEmpty();
    }

    private static final class Endless extends java.io.Reader {

        private final long length;
        private long given;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read(char[] buffer, int offset, int count) {
            if (given >= length) return -1;
            java.util.Arrays.fill(buffer, offset, offset + count, 'あ');
            given += count;
            return count;
        }

        @Override
        public void close() {}
    }

    @Test
    void a_quote_that_never_closes_is_named_with_its_line() throws IOException {
        read("氏名,メール,項目\n甲,,氏名\n\"乙,,氏名\n丙,,氏名\n");

        assertThat(problems.first()).extracting(RowProblem::line).containsExactly(3);
    }

    private void read(String file) throws IOException {
        read(file, problems, taken::put);
    }

    private static void read(String file, Problems problems, Rows.PersonTaker taker) throws IOException {
        new PeopleCsv(problems, new Rows(HeaderRule.knownHeadings(""), problems, taker)).read(new StringReader(file));
    }
}
