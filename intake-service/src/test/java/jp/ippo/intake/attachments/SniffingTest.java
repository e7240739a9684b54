package jp.ippo.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content decides what a file is; what it is called does not. */
class SniffingTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(Documents.pdf("x"), FileKind.PDF),
                Arguments.of(Documents.png(), FileKind.PNG),
                Arguments.of(Documents.jpeg(), FileKind.JPEG),
                Arguments.of(Documents.docx(), FileKind.DOCX),
                Arguments.of(Documents.xlsx(), FileKind.XLSX),
                Arguments.of("6/21 発送\r\n6/22 電話 <050-0000-0000>\n".getBytes(UTF_8), FileKind.TXT),
                Arguments.of("経過①".getBytes(Charset.forName("windows-31j")), FileKind.TXT),
                Arguments.of("\uFEFF日時,内容\n".getBytes(UTF_8), FileKind.TXT),
                Arguments.of("Received: x\r\n by y\r\nFrom: a@example.jp\r\n\r\n<html>".getBytes(UTF_8), FileKind.EML));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void what_offices_attach_is_taken_whatever_it_is_called(byte[] content, FileKind kind) throws NotTaken {
        assertThat(Sniffing.kindOf(content, "program.exe")).isEqualTo(kind);
    }

    @Test
    void a_text_called_csv_is_a_table() throws NotTaken {
        assertThat(Sniffing.kindOf("a,b\n".getBytes(UTF_8), "A.CSV")).isEqualTo(FileKind.CSV);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Documents.docm(), "マクロ"),
                Arguments.of(Documents.disguisedMacros(), "マクロ"),
                Arguments.of(Documents.embedded(), "埋め込まれた"),
                Arguments.of(Documents.archive(), "zip"),
                Arguments.of(Documents.bomb(), "開けません"),
                Arguments.of(Arrays.copyOf(Documents.docx(), 60), "開けません"),
                Arguments.of("MZ\u0090\0".getBytes(UTF_8), "プログラム"),
                Arguments.of("\u007fELF".getBytes(UTF_8), "プログラム"),
                Arguments.of("#!/bin/sh\n".getBytes(UTF_8), "プログラム"),
                Arguments.of(
                        new byte[] {
                            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                        },
                        "古い形式"),
                Arguments.of("GIF89a\0\1".getBytes(UTF_8), "種類"),
                Arguments.of("a\0b".getBytes(UTF_8), "種類"),
                Arguments.of(new byte[0], "空"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_can_run_or_cannot_be_looked_into_is_refused_with_its_reason(byte[] content, String reason) {
        assertThatThrownBy(() -> Sniffing.kindOf(content, "報告.pdf"))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(" / ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>", "  \n<!DOCTYPE html>", "<svg xmlns='x' onload='y'/>", "<?xml version='1.0'?><svg/>",
                "\uFEFF<html>", "text < SCRIPT >alert(1)</script>", "a\n<iframe src=x>", "<img src=x onerror=y>"
            })
    void a_page_is_not_taken_as_text(String page) {
        assertThatThrownBy(() -> Sniffing.kindOf(page.getBytes(UTF_8), "notes.txt"))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("HTML");
    }

    @Property(tries = 10_000)
    void any_bytes_are_taken_or_refused_and_nothing_else(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(verdict(bytes)).isIn("taken", "refused");
    }

    @Property(tries = 10_000)
    void a_document_with_any_byte_changed_is_taken_or_refused(@ForAll int place, @ForAll byte other) {
        var content = Documents.docx();
        content[Math.floorMod(place, content.length)] = other;

        assertThat(verdict(content)).isIn("taken", "refused");
    }

    private static String verdict(byte[] bytes) {
        try {
            return Sniffing.kindOf(bytes, "x") == null ? "nothing" : "taken";
        } catch (NotTaken refused) {
            return "refused";
        }
    }
}
