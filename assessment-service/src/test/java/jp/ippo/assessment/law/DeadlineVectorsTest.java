package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.stream.Stream;
import jp.ippo.assessment.law.WrongfulPurpose.Indicator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** 期限: every vector, from day 1 to the rolled last day. */
class DeadlineVectorsTest {

    @TestFactory
    Stream<DynamicTest> every_vector() throws IOException {
        return LawyersTable.read("deadlines.csv").stream().map(row -> dynamicTest(row.name(), () -> agree(row)));
    }

    static void agree(TableRow row) {
        var incident = facts().affected(500, 500).knownOn(row.get("known"));
        if (row.get("days").equals("60")) {
            incident.wrongful(Indicator.THEFT);
        }

        var deadlines = Courtroom.judge(incident).deadlines().orElseThrow();

        var softly = new SoftAssertions();
        softly.assertThat(deadlines.knownOn()).as("known").isEqualTo(row.day("known"));
        softly.assertThat(deadlines.preliminaryTarget()).as("target").isEqualTo(row.day("target"));
        softly.assertThat(deadlines.preliminaryLimit()).as("limit").isEqualTo(row.day("limit"));
        softly.assertThat(deadlines.preliminaryLastOpenDay()).as("open").isEqualTo(row.day("open"));
        softly.assertThat(deadlines.finalDays()).as("days").isEqualTo(Integer.parseInt(row.get("days")));
        softly.assertThat(deadlines.finalDue()).as("due").isEqualTo(row.day("due"));
        softly.assertThat(deadlines.alternative()).as("alternative").isEmpty();
        softly.assertAll();
    }
}
