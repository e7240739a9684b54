package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ippo.notification.Browser;
import org.junit.jupiter.api.Test;

class FindingOnePersonTest extends WithTheMailbox {

    private static final String LIST = """
            氏名,メール,項目,電話番号,住所,代理人,続柄,支援措置
            髙橋　ミサキ,misaki.%1$s@example.jp,氏名,06-0000-0001,見本町1,,,
            田中花子,hanako.%1$s@example.jp,氏名,+81 6 0000 0002,見本町2,,,
            田中花子,,氏名,06-0000-0003,見本町3,,,
            佐藤太郎,hogosha.%1$s@example.jp,氏名,,見本町4,佐藤母,母,
            鈴木隠子,,氏名,06-0000-0005,秘密町5,,,○
            """;
    private static final Pattern LINE = Pattern.compile("</a></th><td>(\\d+)</td>");

    @Test
    void a_name_is_found_however_it_is_spelt() {
        var incident = withPeople("spelt");

        for (var spelling : List.of("髙橋ミサキ", "高橋 みさき", "高橋ﾐｻｷ", "　髙 橋　ミ サ キ　"))
            assertThat(lines(find(incident, "name", spelling))).as(spelling).containsExactly("2");
        assertThat(lines(find(incident, "name", "高橋"))).isEmpty();
        assertThat(lines(find(incident, "name", "田中花子"))).containsExactly("3", "4");
        assertThat(lines(find(incident, "name", "鈴木隠子"))).containsExactly("6");
    }

    @Test
    void a_number_and_an_address_are_found_and_all_that_is_typed_must_fit() {
        var incident = withPeople("typed");

        for (var number : List.of("0600000002", "０６－００００－０００２", "+81-6-0000-0002", "06 0000 0002"))
            assertThat(lines(find(incident, "telephone", number))).as(number).containsExactly("3");
        assertThat(lines(find(incident, "email", "HANAKO.typed@example.jp"))).containsExactly("3");
        assertThat(lines(find(incident, "email", "hogosha.typed@example.jp"))).containsExactly("5");
        assertThat(lines(find(incident, "name", "田中花子", "telephone", "06-0000-0003")))
                .containsExactly("4");
        assertThat(lines(find(incident, "name", "田中花子", "email", "misaki.typed@example.jp")))
                .isEmpty();
    }

    @Test
    void people_of_another_incident_are_not_found_and_the_same_name_has_another_mark_there() {
        var here = withPeople("here");
        var there = office.openCase();
        office.upload(there, "氏名,メール,項目\n余所田人,yoso@example.jp,氏名\n田中花子,tanaka@example.jp,氏名\n");

        assertThat(lines(find(here, "name", "余所田人"))).isEmpty();
        assertThat(lines(find(there, "name", "余所田人"))).containsExactly("2");
        assertThat(jdbc.sql("select count(distinct name_mark) from person where incident_id = ? and line = 3"
                                + " or incident_id = ? and line = 3")
                        .params(here, there)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoever_searches_is_on_record_with_the_purpose_and_without_what_was_typed() {
        var incident = withPeople("record");
        find(incident, "name", "田中花子", "email", "nobody@example.jp");
        find(incident, "name", "田中花子");

        assertThat(jdbc.sql(
                                "select by_account || ': ' || purpose || ' ' || people from vault_access where incident_id = ?"
                                        + " order by position")
                        .param(incident)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "officer: search by name and e-mail (enquiry) 0", "officer: search by name (enquiry) 2");
        var page = "/cases/" + incident + "/release/search";
        var officer = Browser.at(port, "officer");
        assertThat(officer.submit(page, page, Map.of("name", "田中花子")).statusCode())
                .as("without a purpose")
                .isEqualTo(422);
        assertThat(officer.submit(page, page, Map.of("purpose", "ENQUIRY")).statusCode())
                .as("without anything")
                .isEqualTo(422);
        for (var account : List.of("approver", "auditor"))
            assertThat(Browser.at(port, account)
                            .submit("/cases/" + incident, page, Map.of("name", "田中花子", "purpose", "ENQUIRY"))
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
    }

    @Test
    void who_is_found_is_shown_with_the_state_and_the_way_and_nobody_is_opened() {
        var incident = withPeople("shown");
        var found = find(incident, "name", "鈴木隠子");
        assertThat(found).contains("留め置き（人が判断）", "郵便").doesNotContain("秘密町");

        var officer = Browser.at(port, "officer");
        var person = officer.open("/cases/" + incident + "/release/people/" + personInLine(incident, 6))
                .body();
        assertThat(person).contains("支援措置", "名簿に登録").doesNotContain("秘密町", "鈴木", "06-0000-0005", "??");
        assertThat(officer.open("/cases/" + office.openCase() + "/release/people/" + personInLine(incident, 6))
                        .statusCode())
                .as("a person of another case")
                .isEqualTo(404);
    }

    @Test
    void once_the_key_is_destroyed_nobody_is_found() {
        var incident = office.readyCase(1, "氏名,メール,項目\n消田去子,kesu@example.jp,氏名\n");
        office.start(incident);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(lines(find(incident, "name", "消田去子"))).containsExactly("2");
        jdbc.sql("update people_list set uploaded_at = now() - interval '2 years' where incident_id = ?")
                .param(incident)
                .update();
        office.post("officer", incident + "/people/shredding", "{\"reason\": \"保存期間の満了\"}");
        office.post("approver", incident + "/people/shredding/answer", "{\"confirmed\": true}");
        assertThat(steps(incident)).contains("PEOPLE_SHREDDED");

        assertThat(lines(find(incident, "name", "消田去子"))).isEmpty();
        assertThat(lines(find(incident, "email", "kesu@example.jp"))).isEmpty();
    }

    @Test
    void a_list_from_before_is_named_as_one_that_cannot_be_searched() {
        var incident = withPeople("before");
        assertThat(find(incident, "name", "田中花子")).doesNotContain("検索の仕組みができる前");

        jdbc.sql("update person set name_mark = null, phone_mark = null where incident_id = ?")
                .param(incident)
                .update();

        assertThat(find(incident, "name", "田中花子")).contains("検索の仕組みができる前に登録された名簿が1件");
    }

    private UUID withPeople(String tag) {
        var incident = office.openCase();
        assertThat(office.upload(incident, LIST.formatted(tag)).status()).isEqualTo(201);
        return incident;
    }

    /** @param typed fields and values in turn */
    private String find(UUID incident, String... typed) {
        var fields = new java.util.HashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        fields.put("purpose", "ENQUIRY");
        var page = "/cases/" + incident + "/release/search";
        var answer = Browser.at(port, "officer").submit(page, page, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> lines(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }
}
