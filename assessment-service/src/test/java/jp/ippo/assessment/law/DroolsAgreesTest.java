package jp.ippo.assessment.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Compiled and run in the profile {@code benchmarks} only: a rules engine is nothing that every build should load. */
class DroolsAgreesTest {

    @Test
    void the_rules_engine_and_we_say_the_same_of_every_row_and_of_thousands_of_any_facts() throws IOException {
        assertThat(DroolsAgreement.check(new DroolsJudge(), 5_000)).isGreaterThan(5_100);
    }
}
