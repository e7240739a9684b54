package jp.ippo.notification.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.Samples;
import jp.ippo.notification.individuals.lists.Workbook;
import jp.ippo.notification.mailing.Office.Answer;
import org.junit.jupiter.api.Test;

class ListsInPiecesTest extends WithTheMailbox {

    @Test
    void an_upload_goes_on_where_it_stopped_and_nothing_of_it_lies_open() {
        var incident = office.openCase();
        var list = ("氏名,メール,項目\n山田金糸雀,a.pieces@example.jp,氏名\n乙,b.pieces@example.jp,住所\n").getBytes(UTF_8);
        var upload = begin(incident, list.length, "");

        assertThat(append(incident, upload, 0, Arrays.copyOf(list, 30))).isEqualTo(204);
        assertThat(append(incident, upload, 0, Arrays.copyOf(list, 30))).isEqualTo(409);
        assertThat(append(incident, upload, 31, new byte[3])).isEqualTo(409);
        assertThat(get(incident, upload).body().path("received").asInt()).isEqualTo(30);
        assertThat(post(incident, upload, "/check")).isEqualTo(409);
        assertThat(append(incident, upload, 30, Arrays.copyOfRange(list, 30, list.length)))
                .isEqualTo(204);

        assertThat(jdbc.sql("select sealed from list_upload_piece where upload_id = ?")
                        .param(upload)
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .allSatisfy(piece -> assertThat(new String(piece, UTF_8)).doesNotContain("山田", "氏名", "example"));
        check(incident, upload);
        store(incident, upload);
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 2));
        assertThat(jdbc.sql("select count(*) from list_upload_piece where upload_id = ?")
                        .param(upload)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_check_tells_everything_and_stores_nobody() {
        var incident = office.openCase();
        office.upload(incident, "氏名,メール,項目,住所\n甲,kou.check@example.jp,氏名,尼崎市1-1\n");
        var upload = whole(incident, """
                氏名,メール,項目,郵便番号,住所,死亡
                甲,,氏名,,尼崎市１−１,
                乙,otsu.check@example.jp,氏名,,尼崎市9,
                丙,hei.check@example.jp,氏名,,尼崎市9,
                丁,KOU.check@example.jp,氏名,,,○
                戊,だめ,氏名,,,
                """);

        var found = check(incident, upload);

        assertThat(found.path("rows").asInt()).isEqualTo(5);
        assertThat(found.path("people").asInt()).isEqualTo(4);
        assertThat(found.path("withEmail").asInt()).isEqualTo(2);
        assertThat(found.path("withoutEmail").asInt()).isEqualTo(1);
        assertThat(found.path("held").asInt()).isEqualTo(1);
        assertThat(found.path("errors").get(0).path("line").asInt()).isEqualTo(6);
        var doubles = found.path("duplicates");
        assertThat(doubles.path("sameEmail").path("first").toString())
                .isEqualTo("[{\"line\":5,\"firstLine\":5,\"elsewhere\":true}]");
        assertThat(doubles.path("samePerson").path("people").asInt()).isZero();
        assertThat(doubles.path("sameHousehold").path("first").toString())
                .isEqualTo("[{\"line\":4,\"firstLine\":3,\"elsewhere\":false}]");
        assertThat(post(incident, upload, "/store")).isEqualTo(409);
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 1));
    }

    @Test
    void the_same_person_in_another_list_is_seen_by_name_and_address_however_they_are_spaced() {
        var incident = office.openCase();
        office.upload(incident, "氏名,項目,郵便番号,住所\n山田　太郎,氏名,660-8501,尼崎市東七松町１丁目\n");

        var found = check(incident, whole(incident, "氏名,項目,郵便番号,住所\n山田太郎,口座番号,6608501,尼崎市東七松町1丁目\n"));

        assertThat(found.path("duplicates").path("samePerson").path("people").asInt())
                .isEqualTo(1);
    }

    @Test
    void columns_are_chosen_once_and_remembered_for_the_next_list_of_this_shape() {
        var first = caseOf("shape-body", 3);
        var list = "住民,届いたメアド,備考\n甲,kou.%s@example.jp,x\n";
        var upload = whole(first, list.formatted("shape1"));
        assertThat(get(first, upload, "/columns")
                        .body()
                        .path("proposed")
                        .path("columns")
                        .toString())
                .isEqualTo("[null,null,null]");

        assertThat(put(first, upload, "{\"columns\": [\"EMAIL\", \"EMAIL\", null]}"))
                .isEqualTo(422);
        assertThat(put(first, upload, "{\"columns\": [\"NAME\", \"EMAIL\", null], \"itemsOfAll\": \"NAME;住所\"}"))
                .isEqualTo(200);
        assertThat(check(first, upload).path("people").asInt()).isEqualTo(1);
        store(first, upload);

        var second = caseOf("shape-body", 3);
        var next = whole(second, list.formatted("shape2"), "氏名");
        assertThat(get(second, next, "/columns").body().path("remembered").asBoolean())
                .isTrue();
        assertThat(check(second, next).path("people").asInt()).isEqualTo(1);
        var elsewhere = caseOf("another-body", 3);
        assertThat(check(elsewhere, whole(elsewhere, list.formatted("shape3"), "氏名"))
                        .path("errorCount")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_workbook_is_a_list_as_well_and_each_list_brings_its_own_items() {
        var incident = office.openCase();
        var book = new Workbook()
                .sheet(List.of(List.of("氏名", "メール"), List.of("髙橋", "takahashi.book@example.jp")))
                .bytes();
        assertThat(office.call(
                                "officer",
                                "POST",
                                incident + "/people?items=NAME;BANK_ACCOUNT",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                BodyPublishers.ofByteArray(book))
                        .status())
                .isEqualTo(201);
        assertThat(office.upload(incident, "氏名,メール,項目\n乙,otsu.book@example.jp,住所\n")
                        .status())
                .isEqualTo(201);

        office.draft(incident);
        var preview = office.get("approver", incident + "/notices/preview").body();
        assertThat(preview.toString()).contains("髙橋 様", "・口座番号");
        assertThat(preview).hasSize(2);
    }

    @Test
    void nothing_is_approved_while_the_lists_and_the_report_disagree_and_nobody_says_why() {
        var incident = caseOf("counting-body", 3);
        office.upload(incident, People.list(2, "count"));
        office.draft(incident);

        assertThat(office.approve(incident, 1, 2).status()).isEqualTo(409);
        assertThat(explain(incident, "")).isEqualTo(422);
        assertThat(explain(incident, "1人は報告後に同一人と判明した")).isEqualTo(200);
        assertThat(office.approve(incident, 1, 2).status()).isEqualTo(200);

        office.upload(incident, People.list(5, "count2"));
        assertThat(office.approve(incident, 1, 7).status()).isEqualTo(409);
    }

    private int explain(UUID incident, String reason) {
        return office.post("officer", incident + "/people/count", "{\"reason\": \"" + reason + "\"}")
                .status();
    }

    private UUID caseOf(String body, int confirmed) {
        var incident = UUID.randomUUID();
        var report = Samples.report(incident, 1);
        report.withObject("/body").put("code", body);
        report.withObject("/facts")
                .putObject("affected")
                .put("confirmed", confirmed)
                .put("countedAs", "LIVING_PERSONS");
        jdbc.sql("insert into case_file (incident_id, opened_at, revision, reported) values (?, now(), 1, ?)")
                .params(incident, report.toString())
                .update();
        return incident;
    }

    private UUID whole(UUID incident, String list) {
        return whole(incident, list, "");
    }

    private UUID whole(UUID incident, String list, String items) {
        var bytes = list.getBytes(UTF_8);
        var upload = begin(incident, bytes.length, items);
        assertThat(append(incident, upload, 0, bytes)).isEqualTo(204);
        return upload;
    }

    private UUID begin(UUID incident, int size, String items) {
        var begun = office.post(
                "officer",
                incident + "/people/uploads",
                "{\"size\": %d, \"itemsOfAll\": \"%s\"}".formatted(size, items));
        assertThat(begun.status()).isEqualTo(201);
        return UUID.fromString(begun.body().path("uploadId").asString());
    }

    private int append(UUID incident, UUID upload, long offset, byte[] bytes) {
        return office.call(
                        "officer",
                        "PATCH",
                        incident + "/people/uploads/" + upload,
                        "application/offset+octet-stream",
                        BodyPublishers.ofByteArray(bytes),
                        "Upload-Offset",
                        "" + offset)
                .status();
    }

    private Answer get(UUID incident, UUID upload, String... more) {
        return office.get("officer", incident + "/people/uploads/" + upload + String.join("", more));
    }

    private int post(UUID incident, UUID upload, String what) {
        return office.post("officer", incident + "/people/uploads/" + upload + what, "")
                .status();
    }

    private int put(UUID incident, UUID upload, String body) {
        return office.call(
                        "officer",
                        "PUT",
                        incident + "/people/uploads/" + upload + "/columns",
                        "application/json",
                        BodyPublishers.ofString(body))
                .status();
    }

    private tools.jackson.databind.JsonNode check(UUID incident, UUID upload) {
        assertThat(post(incident, upload, "/check")).isEqualTo(202);
        await().untilAsserted(() -> assertThat(
                        get(incident, upload).body().path("state").asString())
                .isEqualTo("CHECKED"));
        return get(incident, upload).body().path("found");
    }

    private void store(UUID incident, UUID upload) {
        assertThat(post(incident, upload, "/store")).isEqualTo(202);
        await().untilAsserted(() -> assertThat(
                        get(incident, upload).body().path("state").asString())
                .isEqualTo("STORED"));
    }
}
