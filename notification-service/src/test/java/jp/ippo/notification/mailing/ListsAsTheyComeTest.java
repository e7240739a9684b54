package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsAsTheyComeTest extends WithTheMailbox {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 with BOM", "windows-31j"})
    void a_list_is_read_in_the_encoding_it_is_written_in(String encoding) {
        var incident = office.openCase();
        var csv = "氏名,メール,項目,敬称\r\n髙橋①郎,%s@example.jp,ソ能表;住所,様\r\n"
                .formatted("enc" + encoding.replace(" ", "").toLowerCase());
        boolean bom = encoding.endsWith("BOM");
        var charset = bom ? Charset.forName("UTF-8") : Charset.forName(encoding);

        assertThat(office.upload(incident, (bom ? "\uFEFF" : "") + csv, charset).status())
                .isEqualTo(201);

        office.draft(incident);
        var text = office.get("officer", incident + "/notices/preview")
                .body()
                .get(0)
                .path("text");
        assertThat(text.asString()).contains("髙橋①郎 様", "・ソ能表", "・住所");
    }

    @Test
    void the_same_file_again_is_the_same_list() {
        var incident = office.openCase();
        var first = office.upload(incident, People.list(4, "again"));

        var second = office.upload(incident, People.list(4, "again"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("listId")).isEqualTo(first.body().path("listId"));
        assertThat(second.body().path("alreadyThere").asBoolean()).isTrue();
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 4));
        assertThat(steps(incident)).containsExactly("PEOPLE_UPLOADED");
    }

    @Test
    void one_wrong_row_and_nobody_is_stored() {
        var incident = office.openCase();

        var refused = office.upload(incident, People.list(50, "wrong") + "名無し,not-an-address,氏名,様\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("line").asInt()).isEqualTo(52);
        assertThat(office.counts(incident)).isEmpty();
        assertThat(people(incident)).isZero();
        assertThat(steps(incident)).isEmpty();
        // The corrected file is welcome.
        assertThat(office.upload(incident, People.list(50, "wrong")).status()).isEqualTo(201);
    }

    @Test
    void an_address_that_comes_twice_is_named_with_its_line_within_a_list_and_across_lists() {
        var incident = office.openCase();
        assertThat(office.upload(incident, People.list(3, "double")).status()).isEqualTo(201);

        var refused = office.upload(incident, """
                氏名,メール,項目
                甲,kou@example.jp,氏名
                乙,OTSU@example.jp,氏名
                丙,otsu@EXAMPLE.jp,氏名
                丁,%s,氏名
                """.formatted(People.address(2, "double")));

        assertThat(refused.status()).isEqualTo(422);
        var errors = refused.body().path("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).path("line").asInt()).isEqualTo(4);
        assertThat(errors.get(0).path("problem").asString()).contains("3行目");
        assertThat(errors.get(1).path("line").asInt()).isEqualTo(5);
        assertThat(errors.get(1).path("problem").asString()).contains("別の名簿");
        assertThat(people(incident)).isEqualTo(3);
    }

    @Test
    void a_hundred_errors_are_listed_and_all_are_counted() {
        var incident = office.openCase();
        var csv = new StringBuilder("氏名,メール,項目\n");
        for (int i = 0; i < 10_000; i++) csv.append("誰か,だめ,氏名\n");

        var refused = office.upload(incident, csv.toString());

        assertThat(refused.body().path("errors")).hasSize(100);
        assertThat(refused.body().path("errorCount").asInt()).isEqualTo(10_000);
        assertThat(refused.body().path("rows").asInt()).isEqualTo(10_000);
    }

    @Test
    void a_file_from_a_form_is_taken_too() throws Exception {
        var incident = office.openCase();

        assertThat(office.uploadAsForm(incident, People.list(2, "form")).status())
                .isEqualTo(201);

        var lists = office.get("auditor", incident + "/people").body();
        assertThat(lists.path("total").asInt()).isEqualTo(2);
        assertThat(lists.path("lists").get(0).path("states").path("waiting").asInt())
                .isEqualTo(2);
    }

    private int people(UUID incident) {
        return jdbc.sql("select count(*) from person where incident_id = ?")
                .param(incident)
                .query(Integer.class)
                .single();
    }
}
