package jp.ippo.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.People;
import jp.ippo.notification.cases.RowsByCase;
import jp.ippo.notification.individuals.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the people of a case by what became of their notice. One statement each, so that the parts belong together. */
@Component
public class Counts implements Reach {

    private static final String BY_STATE = """
            count(*) filter (where state = 'QUEUED') as queued,
            count(*) filter (where state = 'SENDING') as sending,
            count(*) filter (where state = 'SENT') as sent,
            count(*) filter (where state = 'REFUSED') as refused,
            count(*) filter (where state = 'IN_DOUBT') as in_doubt,
            count(*) filter (where delivery.channel <> 'E_MAIL' and state not in ('NEEDS_PAPER', 'HELD')) as paper_done
            """;
    private static final String BY_HOLD = """
            count(*) filter (where kept = 'HELD') as held,
            count(*) filter (where kept = 'NO_NOTICE') as no_notice,
            coalesce(sum(paper), 0) as released_to_paper
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The people of a case; the states sum to {@code total}.
     *
     * @param queued those of the waiting who will be sent to without anybody doing anything
     */
    public record Tally(int total, int queued, States states) {

        boolean isComplete() {
            return settled() == total;
        }

        int settled() {
            return states.sent() + states.refused() + states.noNotice();
        }

        /** Whoever is held waits; whom a person decided not to tell counts with those who will not be reached. */
        People people() {
            return new People(
                    total,
                    states.waiting() + states.needsPaper() + states.held(),
                    states.sending(),
                    states.sent(),
                    states.refused() + states.noNotice(),
                    states.inDoubt());
        }
    }

    /** @throws Refused 404 without such a case */
    public Tally tally(UUID incidentId) {
        return jdbc.sql("""
                select lists.*, delivered.*, holds.* from
                (select incident_id from case_file where incident_id = :incident) existing,
                (select coalesce(sum(people), 0) as total, coalesce(sum(without_email), 0) as paper
                 from people_list where incident_id = :incident) lists,
                (select %s from delivery where incident_id = :incident) delivered,
                (select %s from hold_counted where incident_id = :incident) holds
                """.formatted(BY_STATE, BY_HOLD))
                .param("incident", incidentId)
                .query((row, n) -> new Tally(row.getInt("total"), row.getInt("queued"), states(row)))
                .optional()
                .orElseThrow(() -> Refused.notFound("この案件はありません。 / There is no such case."));
    }

    @Override
    public People people(UUID incidentId) {
        return tally(incidentId).people();
    }

    @Override
    public Map<UUID, People> people(Collection<UUID> incidents) {
        if (incidents.isEmpty()) return Map.of();
        return RowsByCase.about(jdbc, """
                select asked.incident_id, lists.*, delivered.*, holds.*
                from case_file asked cross join lateral
                (select coalesce(sum(people), 0) as total, coalesce(sum(without_email), 0) as paper
                 from people_list where people_list.incident_id = asked.incident_id) lists cross join lateral
                (select %s from delivery where delivery.incident_id = asked.incident_id) delivered cross join lateral
                (select %s from hold_counted where hold_counted.incident_id = asked.incident_id) holds
                where asked.incident_id = any (:incidents) and lists.total > 0
                """.formatted(BY_STATE, BY_HOLD), incidents)
                .query((row, n) -> Map.entry(
                        row.getObject("incident_id", UUID.class),
                        new Tally(row.getInt("total"), row.getInt("queued"), states(row)).people()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<ListReach> lists(UUID incidentId) {
        return jdbc.sql("""
                select people_list.list_id, uploaded_by, uploaded_at, people as total, without_email as paper,
                    delivered.*, holds.*
                from people_list left join lateral (
                    select %s from delivery join person using (person_id)
                    where person.incident_id = people_list.incident_id and person.list_id = people_list.list_id
                ) delivered on true left join lateral (
                    select %s from hold_counted
                    where hold_counted.incident_id = people_list.incident_id
                      and hold_counted.list_id = people_list.list_id
                ) holds on true
                where people_list.incident_id = ? order by uploaded_at
                """.formatted(BY_STATE, BY_HOLD))
                .param(incidentId)
                .query((row, n) -> new ListReach(
                        row.getObject("list_id", UUID.class),
                        row.getString("uploaded_by"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        row.getInt("total"),
                        states(row)))
                .list();
    }

    private static States states(ResultSet row) throws SQLException {
        int sending = row.getInt("sending");
        int sent = row.getInt("sent");
        int refused = row.getInt("refused");
        int inDoubt = row.getInt("in_doubt");
        int held = row.getInt("held");
        int noNotice = row.getInt("no_notice");
        int needsPaper = row.getInt("paper") + row.getInt("released_to_paper") - row.getInt("paper_done");
        int waiting = row.getInt("total") - sending - sent - refused - inDoubt - needsPaper - held - noNotice;
        return new States(waiting, sending, sent, refused, inDoubt, needsPaper, held, noNotice);
    }
}
