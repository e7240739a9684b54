package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AfterShreddingNothingOpensTest extends WithTheMailbox {

    @Test
    void the_people_are_gone_and_who_was_told_when_and_how_stays() {
        var incident = sentCase("shred");
        var ledger = ledger(incident);
        var sealed = sealed(incident);
        age(incident);

        assertThat(request(incident, "保存期間の満了")).isEqualTo(200);
        assertThat(answer("officer", incident, true)).isEqualTo(403);
        assertThat(office.get("approver", incident + "/notices/preview").body().toString())
                .contains("住民1号");
        assertThat(answer("approver", incident, true)).isEqualTo(200);

        assertThat(office.get("approver", incident + "/notices/preview").body()).isEmpty();
        assertThat(ledger(incident)).hasSize(2).isEqualTo(ledger);
        assertThat(sealed(incident))
                .hasSize(2)
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(sealed);
        assertThat(jdbc.sql("select count(*) from vault_key where incident_id = ?")
                        .param(incident)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2));
        assertThat(steps(incident)).contains("PEOPLE_SHREDDED");
        assertThat(office.get("auditor", incident + "/people/accesses").body().toString())
                .contains("sending of notice version 1", "preview of notice version 1");
    }

    @Test
    void nobody_comes_in_behind_a_destroyed_key() {
        var incident = sentCase("behind");
        age(incident);
        request(incident, "保存期間の満了");
        answer("approver", incident, true);

        assertThat(office.upload(incident, People.list(1, "toolate")).status()).isEqualTo(409);
        assertThat(request(incident, "もう一度")).isEqualTo(409);
    }

    @Test
    void before_the_last_day_or_while_somebody_waits_nothing_is_destroyed() {
        var sent = sentCase("early");
        assertThat(request(sent, "早すぎる")).isEqualTo(409);
        var waiting = office.readyCase(1, People.list(1, "waiting"));
        age(waiting);
        assertThat(request(waiting, "まだ送っていない")).isEqualTo(409);
        age(sent);
        assertThat(request(sent, " ")).isEqualTo(422);
        assertThat(request(sent, "期間満了")).isEqualTo(200);
        assertThat(answer("approver", sent, false)).isEqualTo(200);

        assertThat(office.get("approver", sent + "/notices/preview").body()).hasSize(2);
    }

    private UUID sentCase(String tag) {
        var incident = office.readyCase(2, People.list(2, tag));
        office.start(incident);
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo("FINISHED"));
        return incident;
    }

    /** As if the list had come two years ago. */
    private void age(UUID incident) {
        jdbc.sql("update people_list set uploaded_at = now() - interval '2 years' where incident_id = ?")
                .param(incident)
                .update();
    }

    private List<Map<String, Object>> ledger(UUID incident) {
        return jdbc.sql("""
                select person_id, channel, state, settled_at, reply_code, notice_version from delivery
                where incident_id = ? order by person_id
                """).param(incident).query().listOfRows();
    }

    private List<byte[]> sealed(UUID incident) {
        return jdbc.sql("select sealed from person where incident_id = ? order by line")
                .param(incident)
                .query(byte[].class)
                .list();
    }

    private int request(UUID incident, String reason) {
        return office.post("officer", incident + "/people/shredding", "{\"reason\": \"" + reason + "\"}")
                .status();
    }

    private int answer(String account, UUID incident, boolean confirmed) {
        return office.post(account, incident + "/people/shredding/answer", "{\"confirmed\": " + confirmed + "}")
                .status();
    }
}
