package jp.ippo.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ippo.notification.commission.Changes;
import jp.ippo.notification.commission.Changes.Change;
import jp.ippo.notification.commission.Entry.Says;
import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.OwnEntries;
import jp.ippo.notification.commission.ReportField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.Reports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TheReportTakesOverWhatIsOnRecordTest extends WithPeopleToTell {

    private static final String LIST = """
            氏名,メール,項目,郵便番号,住所
            山田一郎,ichiro.record@example.jp,氏名,,
            山田二郎,jiro.record@example.jp,氏名,,
            佐藤花子,,氏名,660-8501,尼崎市東七松町1-23-1
            """;

    private static final String PHONE_CALL = """
            {"at": "2026-06-23T01:30:00Z", "channel": "PHONE", "contactedBy": "総務課 見本",
             "contactedOffice": "個人情報保護委員会事務局", "spokeTo": "受付担当"}
            """;

    @Autowired
    OwnEntries entries;

    @Autowired
    Reports reports;

    @Test
    void before_anybody_was_told_the_department_alone_speaks() {
        clock.set(jp.ippo.notification.SetClock.NOON_AFTER);
        others.report(jp.ippo.notification.Samples.report(incident, 1));
        others.judge(jp.ippo.notification.Samples.judgement(incident, 1));
        org.awaitility.Awaitility.await()
                .until(() -> others.stepsHeardOf(incident).size() >= 2);

        assertThat(given(ReportField.MEASURES_DATE)).isNull();
        assertThat(given(ReportField.NOTICE_TEXT)).isNull();
        assertThat(given(ReportField.PUBLICATION_METHOD)).isNull();
    }

    @Test
    void numbers_days_and_ways_come_from_the_ledger_and_sum_to_the_list() {
        told(LIST, 3);

        assertThat(given(ReportField.MEASURES_FOR_INDIVIDUALS))
                .startsWith("対応中\n対象者 3人（電子メール 2人、未了 1人）\n（通知の台帳から。最後の記録は2026年");
        assertThat(given(ReportField.MEASURES_METHOD)).isEqualTo("電子メール");
        assertThat(given(ReportField.MEASURES_DATE)).startsWith("20");
        assertThat(given(ReportField.NOTICE_TEXT))
                .startsWith("（通知文第1版）\n件名　個人情報の漏えいについてのお知らせ\n〔氏名〕 〔敬称〕")
                .contains("１　概要", "USBメモリー", "〔項目〕")
                .doesNotContain("山田", "佐藤", "{{");
    }

    @Test
    void what_passed_the_gate_is_in_the_report_and_a_report_in_work_takes_it_over_until_it_is_signed() {
        told(LIST, 3);
        assertThat(as("officer")
                        .post("/api/cases/" + incident + "/reports/preliminary-and-final/begun", "")
                        .status())
                .isLessThan(300);
        var before = newest();
        assertThat(as("officer")
                        .post("/api/cases/" + incident + "/first-contact", PHONE_CALL)
                        .status())
                .isLessThan(300);
        assertThat(as("officer")
                        .post("/api/cases/" + incident + "/publication", "{\"channel\": \"WEB\"}")
                        .status())
                .isLessThan(300);

        assertThat(given(ReportField.PUBLICATION)).startsWith("実施済\n（公表の門を通した記録から。");
        assertThat(given(ReportField.PUBLICATION_METHOD)).isEqualTo("ホームページ");
        assertThat(newest()).isGreaterThan(before);
        assertThat(reports.newest(incident, ReportKind.PRELIMINARY_AND_FINAL)
                        .orElseThrow()
                        .fields())
                .filteredOn(field -> field.key() == ReportField.PUBLICATION_METHOD)
                .extracting(FilledField::value)
                .containsExactly("ホームページ");
    }

    @Test
    void the_officers_own_words_stand_above_the_ledgers() {
        told(LIST, 3);

        entries.write(
                incident,
                new Changes("確認した", null, List.of(new Change(ReportField.MEASURES_METHOD, Says.OWN, "郵送のみ"))),
                "officer");

        var field = reports.newest(incident, ReportKind.PRELIMINARY).orElseThrow().fields().stream()
                .filter(one -> one.key() == ReportField.MEASURES_METHOD)
                .findFirst()
                .orElseThrow();
        assertThat(field.value()).isEqualTo("郵送のみ");
        assertThat(field.own().reported()).isEqualTo("電子メール");
    }

    private int newest() {
        return reports.newest(incident, ReportKind.PRELIMINARY_AND_FINAL)
                .orElseThrow()
                .version();
    }

    private @org.jspecify.annotations.Nullable String given(ReportField field) {
        return entries.reported(incident).get(field).value();
    }
}
