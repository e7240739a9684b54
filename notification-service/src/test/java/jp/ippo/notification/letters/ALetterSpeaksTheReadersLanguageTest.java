package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ippo.notification.letters.EachPageIsOnePersonsTest.squeezed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ALetterSpeaksTheReadersLanguageTest extends WithPeopleToTell {

    private static final String NOTICE = """
            {"subject": "個人情報の漏えいについてのお知らせ",
             "overview": "令和8年6月21日、委託先の社員が、住民情報を入れたUSBメモリーを紛失しました。",
             "cause": "委託先が許可なくデータを持ち出したため。",
             "secondaryDamage": "現在のところ確認されていません。",
             "other": "不審な電話や訪問にご注意ください。",
             "contactWindow": "見本市 専用窓口 06-0000-0000（平日9時から17時30分まで）",
             "translations": {
              "EASY_JAPANESE": {"subject": "個人情報がもれたことのお知らせ",
               "overview": "2026年6月21日に、会社の人がUSBメモリーをなくしました。住んでいる人の情報が入っていました。",
               "cause": "会社の人が、市に言わないで情報を持って出ました。",
               "secondaryDamage": "今は、悪いことに使われたという話はありません。",
               "other": "知らない人からの電話に気をつけてください。",
               "contactWindow": "見本市 06-0000-0000（月曜日から金曜日、9時から17時30分）"},
              "ENGLISH": {"subject": "Notice of a leak of personal information",
               "overview": "On 21 June 2026 a member of a contractor's staff lost a USB memory stick that held residents' data. It was found on 24 June; there is no sign that anybody read it.",
               "cause": "The contractor took the data out of the office without permission.",
               "secondaryDamage": "None is known today. Please tell us about suspicious calls, visits or letters.",
               "other": "City staff never ask for a PIN or a bank account number by telephone.",
               "contactWindow": "Sample City, special desk, 06-0000-0000 (weekdays 9:00 to 17:30)"}}}
            """;

    private static final String LIST = """
            氏名,項目,敬称,郵便番号,住所,言語,保護者,続柄
            山田太郎,NAME;BIRTH_DATE;健診の結果,様,660-0001,尼崎市見本町1,,,
            グエン見本,NAME;BIRTH_DATE,さん,660-0002,尼崎市見本町2,やさしい日本語,,
            Sample Smith,NAME;BIRTH_DATE;健診の結果,なし,660-0003,尼崎市見本町3,英語,,
            佐藤花子,NAME,さん,660-0004,尼崎市見本町4,,佐藤幸子,母
            """;

    @Autowired
    Letters letters;

    @Autowired
    LetterDownloads downloads;

    @Test
    void four_readers_get_four_letters_and_the_bytes_are_those_that_were_approved() throws Exception {
        told(LIST, 4, NOTICE);
        letters.draft(incident, LocalDate.of(2026, 7, 1), "officer");
        await().until(() -> letters.get(incident, 1).state() == LetterBatch.State.PREPARED);
        var batch = letters.get(incident, 1);
        letters.approve(incident, 1, batch.letters(), batch.digest(), "approver");

        var pdf = downloads.file(incident, 1, 1, "officer");
        var directory = Files.createDirectories(Path.of("target", "notices"));
        Files.write(directory.resolve("letters.pdf"), pdf);
        int each = batch.pages();
        var pages = EachPageIsOnePersonsTest.pages(pdf);
        assertThat(pages).hasSize(4 * each);

        assertThat(letter(pages, 0, each))
                .contains("令和8年7月1日", "あなたの個人情報について", "１概要", "・生年月日", reference(2))
                .contains("本物かどうかをお答えします");
        assertThat(letter(pages, 1, each))
                .contains("2026年7月1日", "個人情報がもれたことのお知らせ", "１何がありましたか", "・生まれた日（生年月日）", "あなたの情報のうち、次のものです。")
                .contains(reference(3))
                .doesNotContain("漏えい", "令和");
        assertThat(letter(pages, 2, each))
                .contains("1July2026", "Noticeofaleakofpersonalinformation", "SampleSmith", "yourpersonalinformation")
                .contains(
                        "・dateofbirth",
                        "・健診の結果",
                        "Referencenumber:" + reference(4),
                        "1Whathappened",
                        "5Otherusefulinformation")
                .doesNotContain("漏えい", "あなた", "令和");
        assertThat(letter(pages, 3, each))
                .contains("佐藤幸子様（佐藤花子さんの母）", "佐藤花子さんの個人情報についてのもので、佐藤幸子様（母）にお送りしています。")
                .contains("佐藤花子さんの個人情報について、次のとおり", "佐藤花子さんについては、次の項目です。")
                .doesNotContain("あなた");
        assertThat(new String(downloads.csv(incident, 1, 1, false, "officer"), UTF_8))
                .contains("\"日本語\",\"あなた\",\"\"", "\"英語\",\"you\"", "\"佐藤花子 さん\",\"　このお知らせは、");
    }

    private static String letter(List<String> pages, int place, int each) {
        return squeezed(String.join("", pages.subList(place * each, (place + 1) * each)));
    }
}
