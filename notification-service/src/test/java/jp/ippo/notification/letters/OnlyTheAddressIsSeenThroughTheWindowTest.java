package jp.ippo.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlyTheAddressIsSeenThroughTheWindowTest {

    private static final double MM_PER_POINT = 25.4 / 72;

    @ParameterizedTest(name = "address of {0} characters")
    @CsvSource({"8", "30", "60", "90"})
    void whatever_may_show_through_the_window_is_always_shown_whole(int length) throws Exception {
        var letter = new Letter(
                SampleLetters.letter(1).personId(),
                SampleLetters.reference(1),
                "6608501",
                "尼".repeat(length),
                "長い名前の見本太郎 様",
                "長い名前の見本太郎 様",
                List.of("氏名"));
        var always = SampleLetters.ENVELOPE.alwaysSeen();
        var ever = SampleLetters.ENVELOPE.everSeen();

        var shown = new StringBuilder();
        for (var glyph : glyphs(SampleLetters.print(List.of(letter), 1))) {
            double left = glyph.getXDirAdj() * MM_PER_POINT;
            double right = left + glyph.getWidthDirAdj() * MM_PER_POINT;
            double foot = glyph.getYDirAdj() * MM_PER_POINT;
            double head = foot - glyph.getFontSizeInPt() * MM_PER_POINT;
            boolean mayShow = right > ever.left() && left < ever.right() && foot > ever.top() && head < ever.bottom();
            if (!mayShow) continue;
            shown.append(glyph.getUnicode());
            assertThat(left).isGreaterThanOrEqualTo(always.left());
            assertThat(right).isLessThanOrEqualTo(always.right());
            assertThat(head).isGreaterThanOrEqualTo(always.top());
            assertThat(foot).isLessThanOrEqualTo(always.bottom());
        }
        assertThat(EachPageIsOnePersonsTest.squeezed(shown.toString()))
                .isEqualTo("〒660-8501" + "尼".repeat(length) + "長い名前の見本太郎様" + letter.reference());
    }

    @Test
    void an_address_that_would_leave_the_window_is_refused_and_not_cut() throws Exception {
        try (var printer = new Printer(SampleLetters.FONT, SampleLetters.ENVELOPE, SampleLetters.typesetters(), 1)) {
            assertThat(printer.obstacle(with("尼".repeat(400), "見本太郎"))).contains(Obstacle.ADDRESS_TOO_LONG);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "髙橋﨑, true",
        "𠮟, true",
        // 吉 with the short upper stroke is not in this typeface
        "𠮷田, false",
        // private use: 外字 of the office
        "\uE000山, false",
        // 葛 with a selector of its shape
        "葛\uDB40\uDD00城, false",
        // か with a combining mark
        "か\u3099, false",
        "한, false",
    })
    void a_name_is_printed_as_the_list_writes_it_or_not_at_all(String name, boolean printable) throws Exception {
        try (var printer = new Printer(SampleLetters.FONT, SampleLetters.ENVELOPE, SampleLetters.typesetters(), 1)) {
            var obstacle = printer.obstacle(with("見本市中央1-1", name));
            if (printable) assertThat(obstacle).isEmpty();
            else assertThat(obstacle).contains(Obstacle.NAME_NOT_PRINTABLE);
        }
    }

    @Test
    void an_envelope_that_could_hide_the_address_is_refused_at_the_start() {
        assertThatThrownBy(() -> new Envelope(235, 120, 20, 20, 60, 45)).hasMessageContaining("however it slides");
        assertThatThrownBy(() -> new Envelope(205, 90, 20, 20, 90, 45)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> new Envelope(235, 120, 200, 20, 90, 45)).hasMessageContaining("outside");
    }

    private static Letter with(String address, String name) {
        var sample = SampleLetters.letter(1);
        return new Letter(
                sample.personId(), sample.reference(), sample.postalCode(), address, name, name, sample.items());
    }

    private static List<TextPosition> glyphs(byte[] pdf) throws IOException {
        var found = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (!glyph.getUnicode().isBlank()) found.add(glyph);
                }
            }.getText(document);
        }
        return found;
    }
}
