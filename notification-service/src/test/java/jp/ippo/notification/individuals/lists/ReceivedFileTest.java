package jp.ippo.notification.individuals.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import jp.ippo.notification.individuals.lists.ReceivedFile.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class ReceivedFileTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF_8_PLAIN",
        "UTF-8, BOM, UTF_8_WITH_BOM",
        "windows-31j, '', WINDOWS_31J",
        "UTF-16, '', UTF_16",
    })
    void the_encoding_is_seen_even_when_the_first_japanese_letter_comes_late(
            String charset, String bom, Format expected) throws Exception {
        var text = (bom.isEmpty() ? "" : "\uFEFF") + "a".repeat(200_001) + "髙橋";

        try (var file = receive(new ByteArrayInputStream(text.getBytes(Charset.forName(charset))))) {
            assertThat(file.format()).isEqualTo(expected);
            if (expected == Format.UTF_16) return;
            try (var reader = new java.io.BufferedReader(file.text())) {
                assertThat(reader.lines().collect(Collectors.joining()))
                        .startsWith("aaa")
                        .endsWith("a髙橋");
            }
        }
    }

    @Test
    void a_letter_split_between_two_reads_is_still_utf8() throws Exception {
        var bytes = "氏名".getBytes(UTF_8);
        InputStream drops = new ByteArrayInputStream(bytes, 0, 1);
        for (int i = 1; i < bytes.length; i++)
            drops = new SequenceInputStream(drops, new ByteArrayInputStream(bytes, i, 1));

        try (var file = receive(drops)) {
            assertThat(file.format()).isEqualTo(Format.UTF_8_PLAIN);
        }
    }

    @Test
    void a_file_beyond_the_limit_is_not_taken() {
        assertThatThrownBy(() -> ReceivedFile.receive(new ByteArrayInputStream(new byte[11]), DataSize.ofBytes(10)))
                .isInstanceOf(ReceivedFile.TooLarge.class);
    }

    private static ReceivedFile receive(InputStream in) throws Exception {
        return ReceivedFile.receive(in, DataSize.ofMegabytes(10));
    }
}
