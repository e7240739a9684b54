package jp.ippo.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.notification.Browser;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.channels.Standing;
import jp.ippo.notification.channels.Standings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case whose notices were sent as far as e-mail reaches, and the office that tells the others. */
abstract class WithPeopleToTell extends RunningNotification {

    private static final String NOTICE = """
            {"subject": "個人情報の漏えいについてのお知らせ",
             "overview": "委託先の社員がUSBメモリーを紛失しました。",
             "cause": "委託先が許可なくデータを持ち出したため。",
             "secondaryDamage": "現在のところ確認されていません。",
             "other": "不審な電話や訪問にご注意ください。",
             "contactWindow": "見本市 専用窓口 06-0000-0000"}
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Standings standings;

    final UUID incident = UUID.randomUUID();
    final String page = "/cases/" + incident + "/letters";

    void told(String list, int people) {
        told(list, people, NOTICE);
    }

    void told(String list, int people, String notice) {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() >= 2);
        var api = "/api/cases/" + incident;
        assertThat(as("officer").upload(api + "/people", list).status()).isEqualTo(201);
        // The sample report speaks of 460,517 people.
        as("officer").post(api + "/people/count", "{\"reason\": \"見本の名簿のため\"}");
        assertThat(as("officer").post(api + "/notices", notice).status()).isEqualTo(201);
        var approval = "{\"noticeVersion\": 1, \"peopleCount\": %d}".formatted(people);
        assertThat(as("approver").post(api + "/notices/approval", approval).status())
                .isEqualTo(200);
        assertThat(as("officer").post(api + "/notices/sending", "").status()).isEqualTo(200);
        await().until(() -> {
            var now = standings.of(incident);
            return now.of(Standing.WAITING) + now.of(Standing.SENDING) == 0;
        });
    }

    /** Only those that are not zero; their sum is checked. */
    Map<Standing, Integer> counted() {
        var tally = standings.of(incident);
        int listed = jdbc.sql("select sum(people) from people_list where incident_id = ?")
                .param(incident)
                .query(Integer.class)
                .single();
        assertThat(tally.total()).isEqualTo(listed);
        return tally.parts().entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String reference(int line) {
        return jdbc.sql("select reference from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(String.class)
                .single();
    }

    UUID person(int line) {
        return jdbc.sql("select person_id from person where incident_id = ? and line = ?")
                .params(incident, line)
                .query(UUID.class)
                .single();
    }

    HttpResponse<String> submit(Browser browser, String action, Map<String, String> fields) {
        return browser.submit(page, page + action, fields);
    }

    HttpResponse<byte[]> download(String account, String path) {
        return browserOf(account).download(page + path);
    }
}
