package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.notification.Samples;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final Instant KNOWN = Instant.parse("2026-06-22T06:45:30Z");
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final IncidentAssessed.Deadlines DAYS =
            Samples.judgement(asIs -> {}).deadlines();

    @Test
    void the_last_second_of_day_five_in_japan_is_in_time() {
        var filing = record("R-1", "2026-06-26T14:59:59Z", null, DAYS);

        assertThat(filing.wasLate()).isFalse();
    }

    @Test
    void the_first_second_of_day_six_needs_a_reason() {
        refusesField("lateReason", () -> record("R-1", "2026-06-26T15:00:00Z", null, DAYS));
        refusesField("lateReason", () -> record("R-1", "2026-06-26T15:00:00Z", "  ", DAYS));

        assertThat(record("R-1", "2026-06-26T15:00:00Z", " 委託先からの連絡が遅れたため ", DAYS)
                        .lateReason())
                .isEqualTo("委託先からの連絡が遅れたため");
    }

    @Test
    void a_reason_that_was_not_needed_does_not_make_a_report_late() {
        assertThat(record("R-1", "2026-06-24T00:00:00Z", "念のため", DAYS).wasLate())
                .isFalse();
    }

    @Test
    void a_voluntary_report_is_never_late() {
        assertThat(record("R-1", "2026-06-30T00:00:00Z", null, null).wasLate()).isFalse();
    }

    @Test
    void nothing_is_filed_in_the_future_or_before_the_incident_was_known() {
        refusesField("filedAt", () -> record("R-1", "2026-07-01T00:00:01Z", "遅れ", DAYS));
        refusesField("filedAt", () -> record("R-1", "2026-06-22T06:44:59Z", null, DAYS));

        assertThat(record("R-1", "2026-06-22T06:45:00Z", null, DAYS).wasLate()).isFalse();
    }

    @Test
    void a_receipt_has_a_number_and_a_time() {
        refusesField("receiptNumber", () -> record(" ", "2026-06-24T00:00:00Z", null, DAYS));
        refusesField("receiptNumber", () -> record("9".repeat(101), "2026-06-24T00:00:00Z", null, DAYS));
        refusesField("filedAt", () -> new Receipt("R-1", null, null, null)
                .record(1, ReportKind.PRELIMINARY, 1, KNOWN, DAYS, "officer", NOW));
    }

    @Test
    void a_final_report_has_its_own_last_day_and_a_follow_up_none() {
        var afterDay30 = new Receipt("R-1", Instant.parse("2026-07-21T15:00:00Z"), null, null);
        var nowLater = Instant.parse("2026-08-01T00:00:00Z");

        refusesField("lateReason", () -> afterDay30.record(1, ReportKind.FINAL, 1, KNOWN, DAYS, "officer", nowLater));
        assertThat(new Receipt("R-1", Instant.parse("2026-07-21T14:59:59Z"), null, null)
                        .record(1, ReportKind.FINAL, 1, KNOWN, DAYS, "officer", nowLater)
                        .wasLate())
                .isFalse();
        assertThat(afterDay30
                        .record(1, ReportKind.FOLLOW_UP, 1, KNOWN, DAYS, "officer", nowLater)
                        .wasLate())
                .isFalse();
        refusesField("lateReason", () -> new Receipt("R-1", Instant.parse("2026-06-26T15:00:00Z"), null, null)
                .record(1, ReportKind.PRELIMINARY_AND_FINAL, 1, KNOWN, DAYS, "officer", nowLater));
    }

    private static Filing record(
            String number, String filedAt, @Nullable String lateReason, IncidentAssessed.@Nullable Deadlines days) {
        return new Receipt(number, Instant.parse(filedAt), null, lateReason)
                .record(1, ReportKind.PRELIMINARY, 1, KNOWN, days, "officer", NOW);
    }

    private static void refusesField(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .extracting(FieldProblem::field)
                .containsExactly(field));
    }
}
