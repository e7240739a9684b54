package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.ReadRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** イセトー 2024 (law/cases.md nos. 4, 5, 7): one contractor, three bodies, each with its own day and number. */
class OneEventManyBodiesTest extends RunningIntake {

    private static final String SHARED = """
            {"facts": {"happenedOn": "2024-05-26", "cause": "UNAUTHORISED_ACCESS",
                       "happenings": [{"kind": "LEAK", "certainty": "POSSIBLE"}],
                       "involved": {"actor": "CONTRACTOR"}, "media": ["SYSTEM"],
                       "wrongfulPurpose": {"suspected": "YES"}},
             "narrative": {"overview": "委託先が攻撃を受けた。", "discoveredBy": "CONTRACTOR"}}""";

    @Autowired
    KeepContractors contractors;

    @Autowired
    KeepContracts contracts;

    @Autowired
    ReadRegister register;

    private UUID iseto = UUID.randomUUID();
    private String event = "";
    private String wakayama = "";
    private String toyota = "";
    private String yokosuka = "";

    @BeforeEach
    void fanOut() {
        var samples = new ContractorSamples(contractors, contracts, register);
        iseto = samples.company("株式会社イセトー");
        var opened = officer()
                .post(
                        "/api/contractor-events",
                        "{\"contractorId\": \"" + iseto + "\", \"formKey\": \"" + newKey() + "\", \"shared\": " + SHARED
                                + "}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        event = "/api/contractor-events/" + opened.at("/id");
        wakayama = file(samples.contract(RegisterSamples.wakayama(iseto)), "2024-07-01T10:00:00+09:00", 151_421, "");
        toyota = file(samples.contract(toyota(iseto)), "2024-07-02T10:00:00+09:00", 148_620, "");
        yokosuka = file(
                samples.contract(RegisterSamples.yokosuka(iseto)),
                "2024-06-06T10:00:00+09:00",
                18,
                "\"happenings\": [{\"kind\": \"LEAK\", \"certainty\": \"POSSIBLE\"}, {\"kind\": \"LOSS\", \"certainty\": \"POSSIBLE\"}],");
    }

    private static jp.ippo.intake.register.Contract toyota(UUID iseto) {
        var data = new EntrustedData(
                UUID.randomUUID(),
                "税・国保・介護・予防接種の通知",
                Set.of(Subject.RESIDENTS),
                new Affected(148_620, 148_620, Affected.Unit.LIVING_PERSONS),
                Set.of(DataItem.NAME, DataItem.ADDRESS, DataItem.TAX_OR_INCOME, DataItem.LONG_TERM_CARE),
                Answer.UNKNOWN,
                Answer.NO,
                null);
        return RegisterSamples.contract(
                iseto,
                new ReportingBody("mayor", "豊田市長", ReportingBody.Kind.EXECUTIVE),
                "総務部 行政改革推進課",
                "通知書の印刷",
                List.of(data),
                List.of());
    }

    private String file(UUID contract, String knownAt, int people, String more) {
        var filed = officer()
                .post(event + "/bodies", """
                        {"key": "%s", "contractId": "%s", "own": {"facts": {%s "knownAt": "%s", "contractorNoticeAt": "%s",
                          "affected": {"confirmed": %d, "atMost": %d, "countedAs": "LIVING_PERSONS"}}}}""".formatted(newKey(), contract, more, knownAt, knownAt, people, people));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        return filed.incident();
    }

    private Caller.Answer incident(String id) {
        return officer().get("/api/incidents/" + id);
    }

    private Caller.Answer behind(String id) {
        return officer().get("/api/incidents/" + id + "/contractor");
    }

    private Caller.Answer correct(String shared, String reason, String ifMatch) {
        return officer()
                .put(
                        event + "/shared",
                        "{\"reason\": \"" + reason + "\", \"shared\": " + shared + "}",
                        "If-Match",
                        ifMatch);
    }

    @Test
    void each_body_has_an_incident_of_its_own_with_the_shared_facts_its_own_day_and_its_own_number() {
        assertThat(incident(wakayama).at("/body/name")).isEqualTo("和歌山市長");
        assertThat(incident(wakayama).at("/department")).isEqualTo("市民部 税務課");
        assertThat(incident(wakayama).at("/facts/knownAt")).isEqualTo("2024-07-01T01:00:00Z");
        assertThat(incident(wakayama).at("/facts/affected/atMost")).isEqualTo("151421");
        assertThat(incident(wakayama).at("/facts/myNumber/included")).isEqualTo("NO");
        assertThat(incident(toyota).at("/facts/knownAt")).isEqualTo("2024-07-02T01:00:00Z");
        assertThat(incident(toyota).body()).contains("LONG_TERM_CARE");
        assertThat(incident(yokosuka).at("/body/kind")).isEqualTo("ELECTION_COMMISSION");
        assertThat(incident(yokosuka).at("/facts/affected/confirmed")).isEqualTo("18");
        for (var id : List.of(wakayama, toyota, yokosuka)) {
            assertThat(incident(id).at("/facts/involved/contractor")).isEqualTo("株式会社イセトー");
            assertThat(incident(id).at("/facts/cause")).isEqualTo("UNAUTHORISED_ACCESS");
            assertThat(incident(id).at("/facts/wrongfulPurpose/suspected")).isEqualTo("YES");
            assertThat(incident(id).body()).doesNotContain("個別の機関");
            assertThat(behind(id).json().at("/contracts/0/gaps").size()).isEqualTo(13);
        }
        assertThat(incident(toyota).body()).doesNotContain("和歌山", "横須賀");
    }

    @Test
    void a_correction_reaches_all_and_overwrites_nothing_a_body_says_itself() {
        assertThat(behind(yokosuka).at("/differences/0/field")).isEqualTo("facts.happenings");
        var confirmed = SHARED.replace("\"POSSIBLE\"", "\"OCCURRED\"").replace("攻撃を受けた。", "攻撃を受け、情報が外部に出た。");

        assertThat(correct(confirmed, "委託先の調査による", "\"1\"").status()).isEqualTo(200);

        for (var id : List.of(wakayama, toyota)) {
            assertThat(incident(id).at("/revision")).isEqualTo("2");
            assertThat(incident(id).at("/facts/happenings/0/certainty")).isEqualTo("OCCURRED");
            assertThat(incident(id).at("/amendmentReason"))
                    .startsWith("委託先事案の共通の事実の訂正（第2版）")
                    .contains("委託先の調査による");
            assertThat(behind(id).json().at("/differences").size()).isZero();
        }
        assertThat(incident(yokosuka).at("/narrative/overview")).contains("情報が外部に出た");
        assertThat(incident(yokosuka).at("/facts/happenings/0/certainty")).isEqualTo("POSSIBLE");
        assertThat(incident(yokosuka).json().at("/facts/happenings").size()).isEqualTo(2);
        assertThat(incident(wakayama).at("/facts/knownAt")).isEqualTo("2024-07-01T01:00:00Z");
        assertThat(officer().get(event).body()).contains("\"leftAlone\":[\"facts.happenings\"]");
        assertThat(correct(confirmed, "同じ内容", "\"2\"").at("/revision")).isEqualTo("2");
        assertThat(correct(SHARED, "古い版から", "\"1\"").status()).isEqualTo(412);
        assertThat(correct(SHARED, "", "\"2\"").fields()).containsExactly("amendmentReason");
    }

    @Test
    void a_difference_is_confirmed_against_these_two_values_and_opens_again_when_one_of_them_changes() {
        var shown = behind(yokosuka).json().at("/differences/0");
        assertThat(settle(yokosuka, shown.at("/own").asString(), "\"異なる値\"", false)
                        .status())
                .isEqualTo(412);
        assertThat(settle(
                                yokosuka,
                                shown.at("/own").asString(),
                                shown.at("/shared").asString(),
                                false)
                        .status())
                .isEqualTo(204);
        assertThat(behind(yokosuka).json().at("/differences/0/open").asBoolean())
                .isFalse();
        assertThat(incident(yokosuka).at("/revision")).isEqualTo("1");

        correct(SHARED.replace("\"POSSIBLE\"", "\"OCCURRED\""), "委託先の調査による", "*");
        var again = behind(yokosuka).json().at("/differences/0");
        assertThat(again.at("/open").asBoolean()).isTrue();

        assertThat(settle(
                                yokosuka,
                                again.at("/own").asString(),
                                again.at("/shared").asString(),
                                true)
                        .status())
                .isEqualTo(204);
        assertThat(incident(yokosuka).at("/facts/happenings/0/certainty")).isEqualTo("OCCURRED");
        assertThat(incident(yokosuka).at("/amendmentReason"))
                .contains("委託先事案の共通の事実")
                .contains("機関で確認した");
        assertThat(behind(yokosuka).json().at("/differences").size()).isZero();
    }

    private Caller.Answer settle(String id, String own, String shared, boolean take) {
        var json = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        json.put("field", "facts.happenings")
                .put("own", own)
                .put("shared", shared)
                .put("take", take)
                .put("reason", "機関で確認した");
        return officer().post("/api/incidents/" + id + "/contractor/differences", json.toString());
    }

    @Test
    void a_clerk_of_one_body_learns_nothing_of_the_others() {
        assertThat(as("neighbour").get("/api/incidents/" + wakayama).status()).isEqualTo(200);
        assertThat(as("neighbour")
                        .get("/api/incidents/" + wakayama + "/contractor")
                        .body())
                .doesNotContain("豊田", "横須賀");
        assertThat(as("neighbour")
                        .get("/api/incidents/" + toyota + "/contractor")
                        .status())
                .isEqualTo(404);
        assertThat(as("neighbour").get(event).status()).isEqualTo(403);
    }

    @Test
    void the_pages_show_the_bodies_the_differences_and_what_a_correction_did() {
        var browser = new Browser(port, "officer");
        var page = browser.get(event.replace("/api", ""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("和歌山市長", "豊田市長", "横須賀市選挙管理委員会", "151,421", "148,620", "確認が必要 1件");

        var edit = browser.get(event.replace("/api", "") + "/edit");
        assertThat(edit.body()).contains("委託先が攻撃を受けた。");
        var done = browser.send(
                event.replace("/api", "") + "/edit",
                new Browser.Form(edit)
                        .with("revision", "1")
                        .with("amendmentReason", "画面からの訂正")
                        .with("facts.happenedOn", "2024-05-26")
                        .with("facts.cause", "UNAUTHORISED_ACCESS")
                        .with("facts.happenings", "LEAK:POSSIBLE")
                        .with("facts.involved.actor", "CONTRACTOR")
                        .with("facts.media", "SYSTEM")
                        .with("facts.wrongfulPurpose.suspected", "YES")
                        .with("narrative.discoveredBy", "CONTRACTOR")
                        .with("narrative.overview", "委託先が攻撃を受けた（訂正）。"));
        assertThat(done.body()).contains("各機関の事案に届きました", "画面からの訂正", "第2版として反映");
        assertThat(incident(toyota).at("/narrative/overview")).isEqualTo("委託先が攻撃を受けた（訂正）。");
        assertThat(browser.get("/incidents/" + yokosuka + "/contractor").body()).contains("共通の事実との相違", "上書きされていません");
        assertThat(browser.get("/contractor-events").body()).contains("株式会社イセトー");
        var contract = behind(toyota).at("/contracts/0/contract/id");
        assertThat(browser.get(event.replace("/api", "") + "/bodies/new?contract=" + contract)
                        .body())
                .contains("税・国保・介護・予防接種の通知", "148,620");
    }

    @Test
    void nothing_of_an_event_is_ever_changed() {
        for (var statement : new String[] {
            "update contractor_event_revision set shared = '{}'",
            "delete from contractor_event_share",
            "update contractor_event_reach set left_alone = ''",
            "truncate shared_difference_kept"
        }) assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining("append-only");
    }
}
