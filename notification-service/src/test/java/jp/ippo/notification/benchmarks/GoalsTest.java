package jp.ippo.notification.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoalsTest {

    private static final String NOTICES = """
            {"circumstances": {"heapOfTheService": "512m"},
             "perSecond": {"bare JavaMailSender loop": 1000, "smtp-source": 5000, "with the full ledger": 1500},
             "microsecondsPerNotice": {"10000": 100, "100000": 110, "460517": 105}}""";
    private static final String IMPORTS = """
            [{"importRowsPerSecond": 1, "copyRowsPerSecond": 1, "indexedCopyRowsPerSecond": 1},
             {"importRowsPerSecond": 29, "copyRowsPerSecond": 100, "indexedCopyRowsPerSecond": 40}]""";
    private static final String LETTERS = """
            {"oursPerSecond": 80, "barePerSecond": 100}""";

    @Test
    void a_goal_is_reached_at_its_limit_and_missed_below() {
        var goals = Goals.of(json(NOTICES), json(IMPORTS), json(LETTERS));

        assertThat(goals).extracting(Goal::isReached).containsExactly(true, false, false, true, true, true);
        assertThat(goals.get(1).line()).contains("(b)", "0.30", "≥", "0.35", "NOT reached");
        assertThat(goals.get(3).line()).contains("(d)", "1.10", "≤", "460517 people: 105 µs");
    }

    @Test
    void the_import_is_measured_against_the_bare_copy_of_the_largest_list_and_the_other_is_no_goal() {
        var goals = Goals.of(json(NOTICES), json(IMPORTS), json(LETTERS));

        assertThat(goals.get(2).measured()).isEqualTo(0.29);
        assertThat(Goals.besideTheImport(json(IMPORTS))).contains("no goal", "0.73", "40/s");
    }

    @Test
    void what_was_not_measured_is_no_zero() {
        var without = NOTICES.replace("smtp-source", "something else");

        assertThatThrownBy(() -> Goals.of(json(without), json(IMPORTS), json(LETTERS)))
                .hasMessageContaining("smtp-source");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
