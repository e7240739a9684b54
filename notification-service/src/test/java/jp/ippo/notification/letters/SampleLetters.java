package jp.ippo.notification.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ippo.notification.mailing.NoticeContent;
import jp.ippo.notification.mailing.NoticeWords;
import org.jspecify.annotations.Nullable;

/** Letters to people who do not exist. */
final class SampleLetters {

    static final PrintFont FONT = new PrintFont();
    static final Envelope ENVELOPE = new Envelope(235, 120, 20, 20, 90, 45);
    static final List<String> LETTERHEAD = List.of("令和8年7月1日", "見本市長", "見本市 総務課 個人情報保護担当", "〒000-0000 見本県見本市中央1-1");
    static final NoticeWords WORDS = NoticeWords.of(
            "個人情報の漏えいについてのお知らせ",
            "令和8年6月21日、委託先の社員が、住民情報を入れたUSBメモリーを紛失しました。USBメモリーは6月24日に発見され、第三者が内容を見た形跡は確認されていません。",
            null,
            "委託先が許可なくデータを持ち出したため。",
            "現在のところ確認されていません。不審な電話、訪問、郵便物などがあった場合は、下の窓口へお知らせください。",
            "・不審な電話や訪問にご注意ください。\n・市の職員が、電話で暗証番号や口座番号をお尋ねすることはありません。",
            "見本市 専用窓口 06-0000-0000（平日9時から17時30分まで）");

    private SampleLetters() {}

    static Letter letter(int number) {
        return new Letter(
                new UUID(0, number),
                reference(number),
                "%07d".formatted(1_000_000 + number),
                "見本県見本市中央" + number % 90 + "丁目" + number + "番地の" + number % 7 + "　見本マンション" + number + "号室",
                "住民" + number + "号 様",
                "住民" + number + "号 様",
                List.of("氏名", "住所", "生年月日"));
    }

    static String reference(int number) {
        return "T%03d-%04d-%04d".formatted(number % 1000, number / 10_000 % 10_000, number % 10_000);
    }

    static List<Letter> letters(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleLetters::letter).toList();
    }

    static Typesetters typesetters() {
        return typesetters(NoticeContent.inJapanese(WORDS), null);
    }

    static Typesetters typesetters(NoticeContent content, @Nullable String checkAddress) {
        return new Typesetters(voice -> {
            var edition = content.edition(voice.reader());
            var title = edition.words().subject();
            var text = LetterText.of(LetterText.CURRENT, voice.spokenOf(), title, edition, checkAddress);
            return new Typesetter(FONT, ENVELOPE, text, LETTERHEAD);
        });
    }

    static byte[] print(List<Letter> letters, int pages) {
        try (var printer = new Printer(FONT, ENVELOPE, typesetters(), pages)) {
            var out = new ByteArrayOutputStream();
            printer.print(1, 1, letters, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
