package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NothingLeavesWithoutApprovalTest extends WithTheMailbox {

    @Test
    void a_sending_without_list_notice_or_approval_is_refused_with_the_reason() {
        var incident = office.openCase();
        assertThat(office.start(incident).status()).isEqualTo(409);
        office.draft(incident);
        assertThat(office.start(incident).body().path("detail").asString()).contains("名簿がまだありません");
        office.upload(incident, People.list(2, "unapproved"));

        var refused = office.start(incident);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString()).contains("承認されていません");
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 2));
        assertThat(mailedTo(".unapproved@")).isEmpty();
    }

    @Test
    void who_drafted_cannot_approve_whatever_the_roles() {
        var incident = office.openCase();
        office.upload(incident, People.list(1, "drafter"));
        office.draft(incident);

        // The officer's account has the approver's role as well.
        var refused =
                office.post("officer", incident + "/notices/approval", "{\"noticeVersion\": 1, \"peopleCount\": 1}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("detail").asString()).contains("起案した本人");
        assertThat(steps(incident)).doesNotContain("NOTICE_APPROVED");
    }

    @Test
    void an_approval_names_the_present_version_and_the_present_number_of_people() {
        var incident = office.openCase();
        office.upload(incident, People.list(3, "binding"));
        office.draft(incident);
        office.draft(incident);

        assertThat(office.approve(incident, 1, 3).status()).isEqualTo(409);
        assertThat(office.approve(incident, 2, 2).status()).isEqualTo(409);
        assertThat(office.post("approver", incident + "/notices/approval", "{}").status())
                .isEqualTo(422);
        assertThat(office.approve(incident, 2, 3).status()).isEqualTo(200);
    }

    @Test
    void a_new_draft_reopens_the_approval() {
        var incident = office.readyCase(1, People.list(1, "redraft"));

        office.draft(incident);

        assertThat(office.standing(incident).body().path("approval").isNull()).isTrue();
        assertThat(office.start(incident).status()).isEqualTo(409);
        assertThat(office.approve(incident, 2, 1).status()).isEqualTo(200);
        assertThat(office.start(incident).status()).isEqualTo(200);
    }

    @Test
    void a_new_list_reopens_the_approval_and_its_people_are_sent_to_after_the_next() {
        var incident = office.readyCase(2, People.list(2, "first"));
        office.start(incident);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));

        assertThat(office.upload(incident, People.list(3, "second")).status()).isEqualTo(201);

        assertThat(state(incident)).isEqualTo("NEEDS_A_PERSON");
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "waiting", 3));
        assertThat(office.start(incident).status()).isEqualTo(409);
        assertThat(office.approve(incident, 1, 5).status()).isEqualTo(200);
        assertThat(office.start(incident).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        assertThat(mailedTo(".first@")).hasSize(2).doesNotHaveDuplicates();
        assertThat(mailedTo(".second@")).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_draft_without_one_of_the_five_items_is_refused_by_the_fields_name() {
        var incident = office.openCase();

        var refused = office.post("officer", incident + "/notices", """
                {"subject": "件名\\r\\nBcc: x@example.jp", "overview": "概要", "cause": " ", "other": "{{氏名}}"}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("subject", "cause", "secondaryDamage", "other", "contactWindow");
    }

    @Test
    void a_preview_shows_real_rows_to_the_office_and_writes_the_reading_down() {
        var incident = office.readyCase(3, People.list(3, "preview"));

        assertThat(office.get("auditor", incident + "/notices/preview").status())
                .isEqualTo(403);
        var shown =
                office.get("approver", incident + "/notices/preview?limit=2").body();

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).path("text").asString()).contains("住民1号 様", "・住所");
        var access = jdbc.sql(
                        "select by_account || ' ' || purpose || ' ' || people from vault_access where incident_id = ?")
                .param(incident)
                .query(String.class)
                .list();
        assertThat(access).containsExactly("approver preview of notice version 1 2");
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        var nowhere = java.util.UUID.randomUUID();
        assertThat(office.standing(nowhere).status()).isEqualTo(404);
        assertThat(office.draft(nowhere).status()).isEqualTo(404);
        assertThat(office.start(nowhere).status()).isEqualTo(404);
        assertThat(office.upload(nowhere, People.list(1, "nowhere")).status()).isEqualTo(404);
    }
}
