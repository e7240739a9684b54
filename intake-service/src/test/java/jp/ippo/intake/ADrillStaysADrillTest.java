package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 訓練: said once, seen everywhere, never changed. */
class ADrillStaysADrillTest extends RunningIntake {

    private final String real = Reports.usbMemory("訓練か本番か");
    private final String drill = real.strip().replaceFirst("\\{", "{\"drill\": true, ");

    @Test
    void what_nobody_called_a_drill_is_real() {
        assertThat(clerk().post("/api/incidents", real).at("/drill")).isEqualTo("false");
        assertThat(clerk().post("/api/incidents", drill).at("/drill")).isEqualTo("true");
    }

    @Test
    void an_amendment_makes_neither_a_drill_real_nor_the_other_way() {
        var drilled = "/api/incidents/" + clerk().post("/api/incidents", drill).incident();
        var happened = "/api/incidents/" + clerk().post("/api/incidents", real).incident();

        var untold = clerk().put(drilled, Reports.amended(real.replace("460517", "7"), "人数の訂正"));
        var madeReal =
                clerk().put(drilled, Reports.amended(drill.replace("\"drill\": true", "\"drill\": false"), "本番にする"));
        var madeDrill = clerk().put(happened, Reports.amended(drill, "訓練にする"));

        assertThat(untold.at("/drill")).isEqualTo("true");
        assertThat(madeReal.status()).isEqualTo(422);
        assertThat(madeReal.fields()).containsExactly("drill");
        assertThat(madeDrill.status()).isEqualTo(422);
        assertThat(madeDrill.fields()).containsExactly("drill");
    }

    @Test
    void the_database_refuses_it_too() {
        var incident = UUID.fromString(clerk().post("/api/incidents", drill).incident());

        assertThatThrownBy(() -> jdbc.sql("update incident set drill = false where incident_id = ?")
                        .param(incident)
                        .update())
                .hasMessageContaining("never changes between drill and real");
    }

    @Test
    void every_page_of_a_drill_says_so_and_no_page_of_a_real_incident_does() {
        var clerk = new Browser(port, "clerk");
        var filed = file(clerk, "2024-05-05T10:00", true);
        var happened = file(clerk, "2024-05-05T10:00", false);

        for (var page : new String[] {"", "/amend", "/revisions"}) {
            assertThat(clerk.get(filed.path() + page).body())
                    .contains("class=\"drill-banner\"", "<title>【訓練】", "class=\"drill\"");
            assertThat(clerk.get(happened.path() + page).body()).doesNotContain("drill-banner", "<title>【訓練】");
        }
        assertThat(clerk.get(filed.path() + "/amend").body()).doesNotContain("name=\"drill\"");
        assertThat(clerk.get("/").body()).contains("【訓練】</strong><a href=\"" + filed.path());
    }

    @Test
    void a_drill_is_no_duplicate_of_what_is_real_and_the_other_way() {
        var clerk = new Browser(port, "clerk");
        file(clerk, "2024-07-07T10:00", false);
        var form = form(clerk, "2024-07-07T11:00").with("drill", "true");

        assertThat(clerk.send("/incidents/new", form).status()).isEqualTo(200);
        assertThat(clerk.send("/incidents/new", form(clerk, "2024-07-07T11:00").with("drill", "true"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_draft_of_a_drill_is_one_when_it_is_taken_up_again() {
        var clerk = new Browser(port, "clerk");

        var saved = clerk.send(
                "/incidents/new",
                form(clerk, "2024-08-08T10:00").with("drill", "true").with("save", "true"));

        assertThat(saved.body()).contains("drill-banner", "value=\"true\" checked");
    }

    private static Browser.Page file(Browser clerk, String known, boolean drill) {
        var form = form(clerk, known).with("another", "true");
        return clerk.send("/incidents/new", drill ? form.with("drill", "true") : form);
    }

    private static Browser.Form form(Browser clerk, String known) {
        var page = clerk.get("/incidents/new");
        return new Browser.Form(page)
                .with("key", page.hidden("key"))
                .with("body", "mayor")
                .with("facts.knownAt", known)
                .with("facts.cause", "STOLEN");
    }
}
