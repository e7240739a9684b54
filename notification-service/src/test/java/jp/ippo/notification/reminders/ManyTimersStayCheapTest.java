package jp.ippo.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Armed timers cost nothing until they are due: looking for what is due reads an index and nothing else. */
class ManyTimersStayCheapTest extends SharedInstance {

    /** More by {@code -Dippo.timers}. */
    private static final int TIMERS = Integer.getInteger("ippo.timers", 100_000);

    private static final int CASES = 1000;

    @Test
    void a_look_among_many_armed_timers_takes_milliseconds_and_finds_the_one_that_is_due() {
        clock.set(at("2026-06-22T12:00"));
        arm(TIMERS);
        office.hear(incident, 1, LocalDate.parse("2026-06-22"), judgement -> judgement.put("severity", "LOW"));
        clock.set(at("2026-06-23T09:00"));

        long begin = System.nanoTime();
        office.round();
        long withOneDue = System.nanoTime() - begin;
        begin = System.nanoTime();
        for (int n = 0; n < 20; n++) office.round();
        long idle = (System.nanoTime() - begin) / 20;

        System.out.printf(
                "%d timers: a round with one case due %.1f ms, an idle round %.2f ms%n",
                TIMERS, withOneDue / 1e6, idle / 1e6);
        assertThat(mailsTo("office", incident)).hasSize(1);
        assertThat(idle).as("nanoseconds of an idle round").isLessThan(200_000_000L);
        assertThat(plan()).anyMatch(line -> line.contains("reminder_due")).noneMatch(line -> line.contains("Seq Scan"));
    }

    private void arm(int timers) {
        office.database()
                .sql(
                        "insert into case_file (incident_id, opened_at) select gen_random_uuid(), now() from generate_series(1, ?)")
                .param(CASES)
                .update();
        office.database().sql("""
                insert into reminder (incident_id, purpose, kind, subject, due_on, planned_at)
                select f.incident_id, 'REMINDER', 'FINAL', '', date '2027-01-01' + n, timestamptz '2027-01-01 00:00Z' + n * interval '1 minute'
                from (select incident_id from case_file limit ?) f, generate_series(1, ?) n
                """).params(CASES, timers / CASES).update();
        office.database().sql("analyze").update();
    }

    private List<String> plan() {
        return office.database()
                .sql("""
                explain select f.incident_id from reminder r join case_file f using (incident_id)
                where r.state = 'ARMED' and r.planned_at <= ? order by r.planned_at limit 1 for update of f skip locked
                """)
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }
}
