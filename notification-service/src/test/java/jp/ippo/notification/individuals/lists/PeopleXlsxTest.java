package jp.ippo.notification.individuals.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.ippo.notification.individuals.PersonalData;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PeopleXlsxTest {

    private static final String HEADER =
            "<row r=\"1\">" + text("A1", "氏名") + text("B1", "項目") + text("C1", "郵便番号") + text("D1", "住所") + "</row>";

    private final Map<Integer, PersonalData> taken = new HashMap<>();
    private final Problems problems = new Problems();

    @Test
    void texts_figures_and_missing_cells_are_read_in_their_place() throws Exception {
        var book = new Workbook();
        int name = book.text("<r><t>山田</t></r><r><t>太郎</t></r><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh>");
        read(book.rows(HEADER + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>" + name + "</v></c>" + text("B3", "氏名")
                + "<c r=\"C3\"><v>6.608501E6</v></c>" + text("D3", "尼崎市") + "</row><row r=\"5\">" + text("A5", "乙")
                + text("B5", "住所") + "</row>"));

        assertThat(problems.first()).isEmpty();
        assertThat(taken).containsOnlyKeys(3, 5);
        assertThat(taken.get(3).name()).isEqualTo("山田太郎");
        assertThat(taken.get(3).address().postalCode()).isEqualTo("6608501");
        assertThat(taken.get(5).address()).isNull();
    }

    @Test
    void a_formula_and_an_error_are_refused_with_their_line() throws Exception {
        read(new Workbook()
                .rows(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>甲</v></c>"
                        + text("B2", "氏名") + "</row><row r=\"3\"><c r=\"A3\" t=\"e\"><v>#REF!</v></c>"
                        + text("B3", "氏名") + "</row>"));

        assertThat(taken).isEmpty();
        assertThat(problems.first()).extracting(RowProblem::line).containsExactly(2, 3);
        assertThat(problems.first()).extracting(RowProblem::field).containsOnly("1列目");
    }

    @Test
    void a_control_character_does_not_slip_past_in_the_spelling_of_excel() throws Exception {
        read(new Workbook()
                .rows(HEADER + "<row r=\"2\">" + text("A2", "甲_x000D__x000A_Bcc: x") + text("B2", "氏名") + "</row>"));

        assertThat(taken).isEmpty();
        assertThat(problems.first()).extracting(RowProblem::field).containsExactly("氏名");
    }

    @Test
    void people_in_a_second_sheet_are_not_silently_left_out() throws Exception {
        read(new Workbook()
                .sheet(List.of(List.of("氏名", "項目"), List.of("甲", "氏名")))
                .sheet(List.of())
                .sheet(List.of(List.of("氏名", "項目"), List.of("乙", "氏名"))));

        assertThat(problems.first()).extracting(RowProblem::problem).asString().contains("シートが二つ");
    }

    @Test
    void a_bomb_is_given_up_before_it_fills_the_memory() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/huge"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) zip.write(zeros);
            zip.closeEntry();
        }

        read(bytes.toByteArray());

        assertThat(problems.first()).extracting(RowProblem::problem).asString().contains("大きすぎます");
    }

    @Test
    void one_cell_without_an_end_is_given_up_too() throws Exception {
        read(new Workbook().rows(HEADER + "<row r=\"2\">" + text("A2", "あ".repeat(5_000_000)) + "</row>"));

        assertThat(taken).isEmpty();
        assertThat(problems.first()).extracting(RowProblem::problem).asString().contains("大きすぎます");
    }

    @Test
    void an_entity_that_grows_or_reaches_outside_is_not_followed() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w><row r=\"1\"><c r=\"A1\""
                            + " t=\"inlineStr\"><is><t>&x;</t></is></c></row></w>")
                    .getBytes());
            zip.closeEntry();
        }

        read(bytes.toByteArray());

        assertThat(problems.first()).isNotEmpty();
        assertThat(problems.first().toString()).doesNotContain("root:");
    }

    @Test
    void an_old_or_locked_workbook_is_named_as_what_it_is() throws Exception {
        read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});

        assertThat(problems.first()).extracting(RowProblem::problem).asString().contains(".xls");
    }

    @Property
    void a_damaged_workbook_is_a_problem_and_never_a_fault(
            @ForAll @IntRange(min = 4, max = 100_000) int place, @ForAll byte other, @ForAll boolean cut)
            throws Exception {
        var book = new Workbook()
                .sheet(List.of(List.of("氏名", "項目"), List.of("甲", "氏名"), List.of("乙", "住所")))
                .bytes();
        if (cut) book = java.util.Arrays.copyOf(book, 4 + place % (book.length - 4));
        else book[4 + place % (book.length - 4)] = other;

        try (var file = ReceivedFile.receive(new ByteArrayInputStream(book), DataSize.ofMegabytes(1))) {
            ListFile.read(file, new Problems(), new Rows(HeaderRule.knownHeadings(""), new Problems(), (l, p) -> {}));
        }
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private void read(Workbook book) throws Exception {
        read(book.bytes());
    }

    private void read(byte[] bytes) throws Exception {
        try (var file = ReceivedFile.receive(new ByteArrayInputStream(bytes), DataSize.ofMegabytes(100))) {
            ListFile.read(file, problems, new Rows(HeaderRule.knownHeadings(""), problems, taken::put));
        }
    }
}
