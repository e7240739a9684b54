package jp.ippo.assessment.law;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same tables in one piece, for the mutation run only: it starts one test per table instead of one per row. */
class WholeTables {

    @Test
    void agree() throws IOException {
        for (var table : List.of("cases.csv", "official-answers.csv", "boundaries.csv")) {
            LawyersTable.read(table).forEach(Agreement::check);
        }
    }

    @Test
    void count() throws IOException {
        LawyersTable.read("deadlines.csv").forEach(DeadlineVectorsTest::agree);
    }
}
