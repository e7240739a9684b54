package jp.ippo.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file was called, it is kept under a name that is only a name. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "報告.pdf, 報告.pdf",
        "令和8.6.22 経過.docx, 令和8.6.22 経過.pdf",
        "C:\\Users\\clerk\\報告.pdf, 報告.pdf",
        "../../etc/passwd, passwd.pdf",
        "invoice.pdf.exe, invoice.pdf",
        "invoice.exe.pdf, invoice.pdf",
        "a.exe.b.pdf, a_exe.b.pdf",
        "報告\u202Efdp.exe, 報告fdp.pdf",
        "報\u200B告\u0000.pdf, 報告.pdf",
        "報告.doc 改訂.pdf, 報告_doc 改訂.pdf",
        "CON.pdf, 添付_CON.pdf",
        "nul, 添付_nul.pdf",
        "...., 添付.pdf",
        "'', 添付.pdf",
        "~$報告.docx, 報告.pdf",
        "-rf.pdf, rf.pdf",
        "a:b?c|d.pdf, a_b_c_d.pdf",
        "報告．ＰＤＦ, 報告.ＰＤＦ.pdf",
    })
    void a_name_is_made_safe(String given, String safe) {
        assertThat(FileName.safe(given, FileKind.PDF)).isEqualTo(safe);
    }

    @Property(tries = 10_000)
    void no_name_hides_anything(@ForAll("names") String given, @ForAll FileKind kind) {
        var name = FileName.safe(given, kind);

        assertThat(name)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]")
                .doesNotContainPattern("[/\\\\<>:\"|?*;%]")
                .doesNotStartWith(".")
                .doesNotStartWith("-")
                .doesNotStartWith("~")
                .endsWith("." + kind.ending());
        var stem = name.substring(0, name.length() - kind.ending().length() - 1);
        assertThat(stem)
                .isNotBlank()
                .doesNotContainPattern("(?i)\\.(exe|scr|js|bat|cmd|html|svg|lnk|pdf|docm)([ .]|$)");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST + 10);
    }

    @Provide
    Arbitrary<String> names() {
        var nasty = Arbitraries.of(List.of(
                "..", "/", "\\", ".exe", ".pdf", ".docm", "\u202E", "\u2066", "\u200D", "\u0000", "\r\n", " ", "．", "。",
                "CON", "nul.", "~", "-", "か\u3099", "\uD800", "😀", "報告", "<svg>", "\"", "%00", ".tar", "a"));
        var mixed = nasty.list().ofMaxSize(12).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(300));
    }
}
