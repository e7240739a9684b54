package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import jp.ippo.notification.Browser;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What becomes of somebody of whom the office learns late that nothing may leave. One connection: people go one by one. */
@org.springframework.boot.test.context.SpringBootTest(
        classes = jp.ippo.notification.NotificationService.class,
        webEnvironment = org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notification-service",
            "ippo.accounts[0].name=officer",
            "ippo.accounts[0].password={noop}officer",
            "ippo.accounts[0].roles=PRIVACY_OFFICER,APPROVER",
            "ippo.accounts[1].name=approver",
            "ippo.accounts[1].password={noop}approver",
            "ippo.accounts[1].roles=APPROVER",
            "ippo.accounts[2].name=auditor",
            "ippo.accounts[2].password={noop}auditor",
            "ippo.accounts[2].roles=AUDITOR",
            "ippo.mail.connections=1",
            "ippo.mail.time-out=20s",
            "ippo.mail.lease=40s",
            "ippo.mail.retry-after=100ms,100ms",
            "ippo.mail.canary-required=false",
            "ippo.mail.cooling-off=0s"
        })
class HeldAfterTheListTest extends WithTheOffice {

    private static final ScriptedMailServer server = new ScriptedMailServer();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.register(properties, "held_later");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", server::port);
    }

    @BeforeEach
    void aGoodServer() {
        server.reset();
    }

    @Test
    void nothing_leaves_for_somebody_held_before_the_start_until_two_people_release() {
        var incident = office.readyCase(3, People.list(3, "before"));
        var person = person(incident, 2);
        assertThat(hold(incident, person)).contains("この人へのメールは出ていません");
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 2, "held", 1));

        office.start(incident);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "held", 1)));

        assertThat(decide(incident, person, "\"E_MAIL\"")).isEqualTo(200);
        assertThat(office.counts(incident)).as("one person alone").isEqualTo(Map.of("sent", 2, "held", 1));
        assertThat(answer(incident, person)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3)));
        assertThat(steps(incident)).contains("PERSON_HELD", "HOLD_DECIDED");
    }

    @Test
    void out_of_the_hand_of_a_worker_too_and_what_is_leaving_is_said_to_be() throws Exception {
        var content = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        server.onContent = address -> {
            content.countDown();
            try {
                go.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            return ScriptedMailServer.OK;
        };
        var incident = office.readyCase(4, People.list(4, "hand"));
        office.start(incident);
        content.await();
        assertThat(state(incident, 3)).as("claimed").isEqualTo("SENDING");

        assertThat(hold(incident, person(incident, 3))).contains("メールは出ていません");
        var leaving = hold(incident, person(incident, 2));
        assertThat(state(incident, 3)).isEqualTo("HELD");
        assertThat(leaving).contains("取り消せません");
        assertThat(state(incident, 2)).isEqualTo("SENDING");
        go.countDown();

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 3, "held", 1)));
        assertThat(server.recipients())
                .doesNotContain(People.address(2, "hand"))
                .hasSize(3);
    }

    @Test
    void a_stop_on_the_page_stops_and_the_right_number_goes_on() throws Exception {
        var content = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        server.onContent = address -> {
            content.countDown();
            try {
                go.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            return ScriptedMailServer.OK;
        };
        var incident = office.readyCase(4, People.list(4, "stop"));
        var page = "/cases/" + incident + "/release";
        var officer = Browser.at(port, "officer");
        officer.submit(page, page + "/start", Map.of("people", "4"));
        content.await();

        assertThat(Browser.at(port, "approver")
                        .submit(page, page + "/stop", Map.of())
                        .body())
                .contains("送信を停止しました", "停止中");
        go.countDown();
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "waiting", 3)));
        assertThat(server.recipients()).hasSize(1);

        assertThat(officer.submit(page, page + "/start", Map.of("people", "4")).statusCode())
                .isEqualTo(422);
        officer.submit(page, page + "/start", Map.of("people", "3"));
        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 4)));
        assertThat(server.recipients()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void a_message_the_server_put_off_does_not_leave_later_when_its_person_was_held_meanwhile() throws Exception {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        server.onContent = address -> {
            if (!address.startsWith("p1.")) return ScriptedMailServer.OK;
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            return "450 4.2.1 later";
        };
        var incident = office.readyCase(2, People.list(2, "later"));
        office.start(incident);
        asked.await();
        hold(incident, person(incident, 2));
        server.onContent = address -> ScriptedMailServer.OK;
        go.countDown();

        await().untilAsserted(() -> assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 1, "held", 1)));
        assertThat(server.recipients()).containsExactly(People.address(2, "later"));
    }

    @Test
    void the_sums_stay_right_whoever_is_held_and_however_it_ends() {
        var incident = office.readyCase(5, """
                氏名,メール,項目,敬称
                甲一,a1.sum@example.jp,氏名,様
                乙二,,氏名,様
                丙三,,氏名,様
                丁四,,氏名,様
                戊五,e5.sum@example.jp,氏名,様
                """);
        hold(incident, person(incident, 3));
        assertThat(office.counts(incident)).isEqualTo(Map.of("waiting", 2, "needsPaper", 2, "held", 1));
        office.start(incident);
        await().untilAsserted(() ->
                assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "needsPaper", 2, "held", 1)));
        hold(incident, person(incident, 4));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "needsPaper", 1, "held", 2));

        decide(incident, person(incident, 3), "\"LETTER\"");
        answer(incident, person(incident, 3));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "needsPaper", 2, "held", 1));
        decide(incident, person(incident, 4), "null");
        answer(incident, person(incident, 4));
        assertThat(office.counts(incident)).isEqualTo(Map.of("sent", 2, "needsPaper", 2, "noNotice", 1));
        hold(incident, person(incident, 3));
        assertThat(office.counts(incident))
                .as("held again")
                .isEqualTo(Map.of("sent", 2, "needsPaper", 1, "held", 1, "noNotice", 1));
        hold(incident, person(incident, 2));
        assertThat(office.counts(incident))
                .as("a mail that was sent stays sent")
                .isEqualTo(Map.of("sent", 2, "needsPaper", 1, "held", 1, "noNotice", 1));
        assertThat(standings(incident)).isEqualTo(Map.of("MAILED", 2, "TO_DO", 1, "HELD", 1, "NO_NOTICE", 1));
    }

    @Test
    void a_hold_needs_a_reason_and_is_not_made_twice_and_only_by_the_office() {
        var incident = office.readyCase(1, People.list(1, "twice"));
        var person = person(incident, 2);
        var page = "/cases/" + incident + "/release/people/" + person;
        var officer = Browser.at(port, "officer");

        assertThat(officer.submit(page, page + "/hold", Map.of("caution", "SUPPORT_MEASURES"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.submit(page, page + "/hold", Map.of("reason", "市民課から"))
                        .statusCode())
                .isEqualTo(422);
        for (var account : List.of("approver", "auditor"))
            assertThat(Browser.at(port, account)
                            .submit(page, page + "/hold", Map.of("caution", "DECEASED", "reason", "x"))
                            .statusCode())
                    .isEqualTo(403);
        assertThat(hold(incident, person)).contains("市民課からの連絡", "支援措置");
        assertThat(officer.submit(page, page + "/hold", Map.of("caution", "DECEASED", "reason", "x"))
                        .statusCode())
                .isEqualTo(409);
    }

    private String hold(UUID incident, UUID person) {
        var page = "/cases/" + incident + "/release/people/" + person;
        var answer = Browser.at(port, "officer")
                .submit(page, page + "/hold", Map.of("caution", "SUPPORT_MEASURES", "reason", "市民課からの連絡"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** @param channel in JSON */
    private int decide(UUID incident, UUID person, String channel) {
        return office.post(
                        "officer",
                        incident + "/people/held/" + person,
                        "{\"channel\": " + channel + ", \"reason\": \"本人の希望\"}")
                .status();
    }

    private int answer(UUID incident, UUID person) {
        return office.post("approver", incident + "/people/held/" + person + "/answer", "{\"confirmed\": true}")
                .status();
    }

    private UUID person(UUID incident, int line) {
        return jdbc.sql("select person_id from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(UUID.class)
                .single();
    }

    private String state(UUID incident, int line) {
        return jdbc.sql("select state from delivery where person_id = ?")
                .param(person(incident, line))
                .query(String.class)
                .single();
    }

    private List<String> steps(UUID incident) {
        return jdbc.sql("select step from case_step where incident_id = ? order by sequence")
                .param(incident)
                .query(String.class)
                .list();
    }

    private Map<String, Integer> standings(UUID incident) {
        var parts = new java.util.HashMap<String, Integer>();
        jdbc.sql("select standing, count(*) from notice_standing where incident_id = ? group by standing")
                .param(incident)
                .query(row -> {
                    parts.put(row.getString(1), row.getInt(2));
                });
        return parts;
    }
}
