package jp.ippo.notification.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ippo.door.Refused;
import jp.ippo.notification.channels.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class WhatThePrinterGetsTest extends WithPeopleToTell {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    Letters letters;

    @Autowired
    LetterDownloads downloads;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void files_are_sorted_by_postal_code_and_every_page_is_its_persons() throws Exception {
        told(list(10), 10);
        var batch = approved();

        assertThat(batch.files()).extracting(LetterBatch.File::letters).containsExactly(4, 4, 2);
        var codes = new java.util.ArrayList<String>();
        for (var file : batch.files()) {
            var pages = EachPageIsOnePersonsTest.pages(downloads.file(incident, 1, file.file(), "officer"));
            for (int i = 0; i < pages.size(); i++) {
                var page = pages.get(i);
                int line = lineOf(page);
                assertThat(page).contains("住民" + (line - 1) + "号 様", "No." + (file.firstPlace() + i));
                codes.add(page.substring(page.indexOf('〒') + 1, page.indexOf('〒') + 9));
            }
            assertThat(pages.get(0)).contains(file.firstReference());
            assertThat(pages.get(pages.size() - 1)).contains(file.lastReference());
        }
        assertThat(codes).hasSize(10).isSorted();
    }

    @Test
    void the_control_sheet_names_files_counts_and_digests_and_nobody() throws Exception {
        told(list(10), 10);
        var batch = approved();

        var sheet = String.join("", EachPageIsOnePersonsTest.pages(downloads.controlSheet(incident, 1)));

        assertThat(sheet).contains("送付票", "10通", batch.digest()).doesNotContain("住民", "見本町");
        for (var file : batch.files())
            assertThat(sheet).contains(file.digest(), file.firstReference(), file.lastReference());
        var manifest = new String(downloads.manifest(incident, 1), UTF_8);
        assertThat(java.util.HexFormat.of().formatHex(Manifest.sha256().digest(manifest.getBytes(UTF_8))))
                .isEqualTo(batch.digest());
    }

    @Test
    void the_print_shop_gets_the_same_rows_in_either_encoding() {
        told(list(3), 3);
        approved();

        var utf8 = new String(downloads.csv(incident, 1, 1, false, "officer"), UTF_8);
        var shiftJis = new String(downloads.csv(incident, 1, 1, true, "officer"), Charset.forName("windows-31j"));

        assertThat(utf8)
                .startsWith("\uFEFF番号,通知番号")
                .contains("1,\"" + reference(4) + "\",\"660-0997\",\"尼崎市見本町3\",\"住民3号 様\"");
        assertThat("\uFEFF" + shiftJis).isEqualTo(utf8);
    }

    @Test
    void a_name_that_the_encoding_cannot_carry_is_named_by_its_reference_and_nobody_is_lost_in_silence() {
        told(list(3) + "𠮟田見本,,氏名,660-9999,尼崎市見本町9\n", 4);
        approved();

        assertThat(new String(downloads.csv(incident, 1, 1, false, "officer"), UTF_8))
                .contains("𠮟田見本 様");
        assertThatThrownBy(() -> downloads.csv(incident, 1, 1, true, "officer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1件: " + reference(5));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_calculate_stops_the_file_instead_of_being_changed() {
        told("氏名,メール,項目,郵便番号,住所\n見本,,氏名,660-0001,=HYPERLINK(1)\n", 1);
        approved();

        assertThatThrownBy(() -> downloads.csv(incident, 1, 1, false, "officer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(reference(2));
    }

    @Test
    void a_batch_whose_preparation_was_cut_off_is_prepared_from_the_beginning() {
        told(list(6), 6);
        // What a killed instance leaves: a lease that ran out, and some of the places.
        transaction.executeWithoutResult(status -> {
            letters.draft(incident, DAY, "officer");
            jdbc.sql("update letter_batch set lease_until = now() - interval '1 s' where incident_id = ?")
                    .param(incident)
                    .update();
            jdbc.sql("insert into letter (incident_id, number, place, person_id) values (?, 1, 1, ?)")
                    .params(incident, person(4))
                    .update();
        });

        prepared();

        assertThat(letters.get(incident, 1).letters()).isEqualTo(6);
        assertThat(counted()).containsEntry(Standing.IN_LETTERS, 6);
    }

    @Test
    void a_notice_that_is_replaced_stops_what_was_made_from_the_old_one() {
        told(list(3), 3);
        var batch = approved();
        as("officer").post("/api/cases/" + incident + "/notices/stop", "");
        assertThat(as("officer")
                        .post("/api/cases/" + incident + "/notices", """
                        {"subject": "お知らせ", "overview": "別の概要", "cause": "別の原因", "secondaryDamage": "なし",
                         "other": "なし", "contactWindow": "窓口"}
                        """)
                        .status())
                .isEqualTo(201);

        assertThatThrownBy(() -> downloads.file(incident, batch.number(), 1, "officer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("通知文が改められました");
    }

    @Test
    void names_and_addresses_are_in_no_table_of_the_letters() {
        told(list(3), 3);
        approved();
        letters.posted(incident, 1, null, LocalDate.of(2026, 6, 23), "総務課 見本", "officer");

        for (var table : List.of(
                "letter_batch", "letter", "letter_file", "letter_obstacle", "letter_posting", "contact", "other_way"))
            assertThat(String.join(
                            "\n",
                            jdbc.sql("select t::text from " + table + " t")
                                    .query(String.class)
                                    .list()))
                    .as(table)
                    .doesNotContain("住民", "見本町")
                    // a postal code, not a part of an id
                    .doesNotContainPattern("(?<![0-9a-f])660-[0-9]{4}(?![0-9a-f])");
    }

    private LetterBatch approved() {
        letters.draft(incident, DAY, "officer");
        prepared();
        var batch = letters.get(incident, 1);
        return letters.approve(incident, 1, batch.letters(), batch.digest(), "approver");
    }

    private void prepared() {
        await().until(() -> letters.get(incident, 1).state() == LetterBatch.State.PREPARED);
    }

    private int lineOf(String page) {
        return IntStream.rangeClosed(2, 12)
                .filter(line -> page.contains(reference(line)))
                .findFirst()
                .orElseThrow();
    }

    /** Postal codes fall while the lines rise, so that the order of the list is the wrong one. */
    private static String list(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> "住民%d号,,氏名;住所,660-%04d,尼崎市見本町%d\n".formatted(i, 1000 - i, i))
                .collect(Collectors.joining("", "氏名,メール,項目,郵便番号,住所\n", ""));
    }
}
