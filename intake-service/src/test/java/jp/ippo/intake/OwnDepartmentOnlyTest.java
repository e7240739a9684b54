package jp.ippo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnDepartmentOnlyTest extends RunningIntake {

    @Test
    void an_incident_of_another_department_is_as_if_it_were_not_there() {
        var place = "/api/incidents/"
                + clerk().post("/api/incidents", Reports.smallest()).incident();

        for (var other : List.of("neighbour", "drifter")) {
            assertThat(as(other).get(place).status()).isEqualTo(404);
            assertThat(as(other).get(place + "/revisions").status()).isEqualTo(404);
            assertThat(as(other)
                            .put(place, Reports.amended(Reports.smallest(), "訂正"))
                            .status())
                    .isEqualTo(404);
            assertThat(as(other).get("/api/incidents").body()).doesNotContain(place.substring(15));
        }
        assertThat(clerk().get("/api/incidents/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_clerk_files_for_the_own_department_only() {
        assertThat(as("neighbour")
                        .post("/api/incidents", Reports.usbMemory("他の所属"))
                        .status())
                .isEqualTo(403);
        assertThat(as("drifter")
                        .post("/api/incidents", Reports.usbMemory("他の所属"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void somebody_without_a_department_names_one() {
        var unnamed = officer().post("/api/incidents", Reports.smallest());
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.fields()).containsExactly("department");

        var named = officer()
                .post("/api/incidents", Reports.smallest().replace("{\"body\"", "{\"department\": \"総務課\", \"body\""));
        assertThat(named.at("/department")).isEqualTo("総務課");
    }

    @Test
    void the_list_is_newest_first_and_can_be_walked_page_by_page() {
        var filed = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            filed.add(0, clerk().post("/api/incidents", Reports.smallest()).incident());

        var seen = new ArrayList<String>();
        var page = "/api/incidents?limit=2";
        while (seen.size() < 5) {
            var answer = clerk().get(page);
            assertThat(answer.json().at("/incidents").size()).isEqualTo(2);
            answer.json()
                    .at("/incidents")
                    .forEach(one -> seen.add(one.at("/incidentId").asString()));
            page = answer.at("/next");
        }

        assertThat(seen.subList(0, 5)).isEqualTo(filed);
    }

    @Test
    void the_last_page_says_that_it_is_the_last() {
        var only = as("neighbour").post("/api/incidents", Reports.smallest()).incident();
        var answer = as("neighbour").get("/api/incidents?limit=100");

        assertThat(answer.json().at("/next").isNull()).isTrue();
        assertThat(answer.at("/incidents/0/incidentId")).isEqualTo(only);
        assertThat(answer.at("/incidents/0/department")).isEqualTo("市民部 税務課");
    }

    @Test
    void a_page_of_the_wrong_size_or_after_a_foreign_incident_is_refused() {
        var foreign = clerk().post("/api/incidents", Reports.smallest()).incident();

        assertThat(clerk().get("/api/incidents?limit=0").fields()).containsExactly("limit");
        assertThat(clerk().get("/api/incidents?limit=1").status()).isEqualTo(200);
        assertThat(clerk().get("/api/incidents?limit=100").status()).isEqualTo(200);
        assertThat(clerk().get("/api/incidents?limit=101").fields()).containsExactly("limit");
        assertThat(as("neighbour").get("/api/incidents?before=" + foreign).fields())
                .containsExactly("before");
        assertThat(clerk().get("/api/incidents?before=nonsense").fields()).containsExactly("before");
        assertThat(clerk().get("/api/incidents/nonsense").fields()).containsExactly("id");
    }
}
