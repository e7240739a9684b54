package jp.ippo.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The lawyer's table is the test: real incidents, official answers, both sides of every boundary. */
class LawyersTableTest {

    /** Every number of the published incidents; the gaps are on purpose. */
    private static final List<String> CASES = List.of(
            "1", "2", "3", "4", "5", "7", "9", "29", "30", "37", "10", "11", "12", "14", "18", "19", "22", "23", "25",
            "27", "31", "34", "36", "38", "40", "42", "44", "47", "48", "49", "51", "52a", "52b", "54", "56");

    /** 16 and 17 are no decisions: see docs/law/README.md. */
    private static final Set<Integer> NO_DECISION = Set.of(16, 17);

    @TestFactory
    Stream<DynamicTest> real_incidents() throws IOException {
        return judged("cases.csv");
    }

    @TestFactory
    Stream<DynamicTest> official_answers() throws IOException {
        return judged("official-answers.csv");
    }

    @TestFactory
    Stream<DynamicTest> both_sides_of_every_boundary() throws IOException {
        return judged("boundaries.csv");
    }

    @Test
    void no_case_is_left_out() throws IOException {
        assertThat(numbers("cases.csv")).containsExactlyInAnyOrderElementsOf(CASES);
    }

    @Test
    void no_official_answer_about_a_decision_is_left_out() throws IOException {
        var expected = Stream.iterate(1, n -> n <= 29, n -> n + 1)
                .filter(n -> !NO_DECISION.contains(n))
                .map(String::valueOf)
                .toList();

        assertThat(numbers("official-answers.csv")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_README_counts_the_rows_and_lists_what_every_open_one_asks() throws IOException {
        var readme = Files.readString(Path.of("../docs/law/README.md"));

        for (var table : List.of("cases.csv", "official-answers.csv", "boundaries.csv")) {
            var rows = LawyersTable.read(table);
            assertThat(readme)
                    .containsPattern("`" + table + "`.* \\| " + rows.size() + " \\| " + rows.size() + " \\| "
                            + Stream.of("R", "N", "U")
                                    .map(verdict -> ""
                                            + rows.stream()
                                                    .filter(row ->
                                                            row.get("verdict").equals(verdict))
                                                    .count())
                                    .collect(Collectors.joining(" / ")));
        }
        for (var table : List.of("cases.csv", "official-answers.csv")) {
            LawyersTable.read(table).stream()
                    .filter(row -> row.get("verdict").equals("U"))
                    .forEach(row -> assertThat(readme).contains("| " + row.name() + " | " + asks(row) + " |"));
        }
    }

    private static String asks(TableRow row) {
        return Stream.of(row.get("asks").split(" "))
                .map(code -> "`" + code + "`")
                .collect(Collectors.joining(" "));
    }

    private static Set<String> numbers(String table) throws IOException {
        return LawyersTable.read(table).stream()
                .map(row -> row.name().split(" ")[0])
                .collect(Collectors.toSet());
    }

    private static Stream<DynamicTest> judged(String table) throws IOException {
        return LawyersTable.read(table).stream().map(row -> dynamicTest(row.name(), () -> Agreement.check(row)));
    }
}
