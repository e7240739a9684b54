package jp.ippo.notification.individuals.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.individuals.PostalAddress;
import jp.ippo.notification.individuals.Representative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatAListSaysOfAPersonTest {

    private final List<PersonalData> people = new ArrayList<>();
    private final Problems problems = new Problems();

    @Test
    void every_column_is_understood() throws IOException {
        read("""
                氏名,メール,項目,敬称,通知方法,郵便番号,住所,電話番号,代理人,続柄,言語,死亡,支援措置
                山田太郎,taro@example.jp,NAME;BANK_ACCOUNT；健診の結果,殿,郵送,〒６６０－８５０１,尼崎市東七松町１－２３－１,（０６）００００−００００,山田花子,母,やさしい日本語,,○
                """);

        assertThat(problems.first()).isEmpty();
        assertThat(people)
                .containsExactly(new PersonalData(
                        "山田太郎",
                        "殿",
                        new EmailAddress("taro@example.jp"),
                        List.of("氏名", "口座番号", "健診の結果"),
                        new PostalAddress("6608501", "尼崎市東七松町１－２３－１"),
                        "(06)0000-0000",
                        new Representative("山田花子", "母"),
                        Language.EASY_JAPANESE,
                        Channel.LETTER,
                        Set.of(Caution.SUPPORT_MEASURES)));
    }

    @ParameterizedTest
    @CsvSource({"なし,''", "御中,御中", "殿,殿", "'',様"})
    void an_honorific_may_be_another_or_none(String written, String read) throws IOException {
        read("氏名,項目,敬称\n尼崎商店,氏名," + written + "\n");

        assertThat(people).extracting(PersonalData::honorific).containsExactly(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"不明", "unknown", "○", "有", "1", "YES"})
    void unknown_is_never_no(String written) throws IOException {
        read("氏名,項目,死亡\n山田太郎,氏名," + written + "\n");

        assertThat(people).extracting(PersonalData::cautions).containsExactly(Set.of(Caution.DECEASED));
    }

    @ParameterizedTest
    @CsvSource({
        "死亡, たぶん",
        "支援措置, ?!",
        "言語, 関西弁",
        "通知方法, 伝書鳩",
        "通知方法, メール",
        "通知方法, 郵送",
        "通知方法, 電話",
        "通知方法, 訪問",
        "電話番号, 06-0000\u20280000",
        "電話番号, 電話なし",
    })
    void what_cannot_be_understood_or_done_is_refused_by_its_column(String column, String cell) throws IOException {
        read("氏名,項目," + column + "\n山田太郎,氏名,\"" + cell + "\"\n");

        assertThat(people).isEmpty();
        assertThat(problems.first()).extracting(RowProblem::field).containsExactly(column);
    }

    @ParameterizedTest
    @CsvSource({"660850, 尼崎市, 郵便番号", "6608501, '', 住所", "６６０－８５０１, 尼崎\u202E市, 住所"})
    void an_address_is_whole_or_refused(String code, String address, String column) throws IOException {
        read("氏名,項目,郵便番号,住所\n山田太郎,氏名," + code + "," + address + "\n");

        assertThat(people).isEmpty();
        assertThat(problems.first()).extracting(RowProblem::field).containsExactly(column);
    }

    @Test
    void a_representative_without_a_relation_is_refused() throws IOException {
        read("氏名,項目,代理人,続柄\n山田太郎,氏名,山田花子,\n");

        assertThat(problems.first()).extracting(RowProblem::field).containsExactly("続柄");
    }

    private void read(String file) throws IOException {
        var rows = new Rows(HeaderRule.knownHeadings(""), problems, (line, person) -> people.add(person));
        new PeopleCsv(problems, rows).read(new StringReader(file));
    }
}
