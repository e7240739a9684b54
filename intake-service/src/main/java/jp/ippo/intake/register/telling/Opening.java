package jp.ippo.intake.register.telling;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what has come to a stage nobody was told of. The dates stand in the register itself, so there is no timer that
 * could be lost: after a standstill the last stage that has passed is told, once.
 */
@Component
class Opening {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Wording wording;
    private final TellingProperties properties;
    private final Clock clock;

    Opening(JdbcClient jdbc, Messages messages, Wording wording, TellingProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.wording = wording;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return whether there may be more */
    @Transactional
    public boolean open() {
        var now = clock.instant();
        var tokyo = now.atZone(TOKYO);
        var today = tokyo.toLocalDate();
        // Until the hour of telling has come, yesterday's stages are the last.
        var told = tokyo.toLocalTime().isBefore(hour()) ? today.minusDays(1) : today;
        var found = found(told);
        for (var one : found) {
            var due = one.due();
            var purpose = one.stage() <= 0 ? Told.Purpose.REMINDER : Told.Purpose.OVERDUE;
            var thing = new Messages.Thing(
                    due.contractId(),
                    due.bodyCode(),
                    purpose,
                    due.kind().name(),
                    due.subject(),
                    due.dueOn(),
                    one.stage());
            for (var office : properties.offices(one.stage()))
                messages.open(thing, office, wording.headline(due), wording.body(due, today), now);
        }
        return found.size() == BATCH;
    }

    private LocalTime hour() {
        return properties.at();
    }

    private List<Stage> found(LocalDate day) {
        // The contract's lock: what is being done right now is looked at again in the next round.
        return jdbc.sql("""
                select d.kind, d.subject, d.words, d.owner, d.due_on, c.contract_id, c.subject as contract, c.body_code,
                       c.department, r.name as contractor, s.stage
                from register_due d join contract c using (contract_id) join contractor r using (contractor_id)
                    cross join lateral
                        (select max(one) as stage from unnest(:stages::int[]) one where d.due_on + one <= :day) s
                where s.stage is not null and not exists (
                    select from register_message m where m.contract_id = d.contract_id and m.kind = d.kind
                        and m.subject = d.subject and m.due_on = d.due_on and m.stage = s.stage)
                order by d.due_on limit :batch for update of c skip locked
                """)
                .param("stages", properties.stages().toArray(Integer[]::new))
                .param("day", Date.valueOf(day))
                .param("batch", BATCH)
                .query((row, n) -> new Stage(DueDates.due(row, n), row.getInt("stage")))
                .list();
    }

    private record Stage(Due due, int stage) {}
}
