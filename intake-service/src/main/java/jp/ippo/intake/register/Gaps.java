package jp.ippo.intake.register;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 欠けている条項 over all contracts. */
@Component
public class Gaps {

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param owner who sees to it; null while nobody does
     * @param dueOn by when; null while no day is set
     */
    public record Gap(
            UUID contractId,
            String contractor,
            String subject,
            String bodyCode,
            String department,
            Clause clause,
            GapKind kind,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {

        /** Where the next page goes on. */
        public String place() {
            return (dueOn == null ? "" : dueOn.toString()) + "_" + contractId + "_" + clause.position();
        }
    }

    /** How many gaps the contracts of one body have. */
    public record OfBody(
            String bodyCode, int contracts, int missing, int unknown, int unproved, int undated, int overdue) {}

    /**
     * Those nobody has dated first, then the earliest.
     *
     * @param after {@link Gap#place} of the last one before, from the first when empty
     */
    public List<Gap> find(Optional<String> department, Optional<String> body, Optional<String> after, int howMany) {
        var parts = after.map(place -> place.split("_", -1)).orElse(new String[] {"", "", ""});
        return jdbc.sql("""
                select g.*, c.subject, c.body_code, c.department, r.name as contractor
                from clause_gap g join contract c using (contract_id) join contractor r using (contractor_id)
                where (:department::text is null or c.department = :department)
                  and (:body::text is null or c.body_code = :body)
                  and (not :goesOn or (coalesce(g.due_on, '-infinity'), g.contract_id, g.position)
                      > (coalesce(:due::date, '-infinity'), :contract::uuid, :position::int))
                order by coalesce(g.due_on, '-infinity'), g.contract_id, g.position limit :howMany
                """)
                .param("department", department.orElse(null))
                .param("body", body.orElse(null))
                .param("goesOn", after.isPresent())
                .param("due", parts[0].isEmpty() ? null : Date.valueOf(parts[0]))
                .param("contract", parts[1].isEmpty() ? null : UUID.fromString(parts[1]))
                .param("position", parts[2].isEmpty() ? null : Integer.valueOf(parts[2]))
                .param("howMany", howMany)
                .query((row, n) -> new Gap(
                        row.getObject("contract_id", UUID.class),
                        row.getString("contractor"),
                        row.getString("subject"),
                        row.getString("body_code"),
                        row.getString("department"),
                        Clause.valueOf(row.getString("clause")),
                        GapKind.valueOf(row.getString("kind")),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** One line per body that has gaps. */
    public List<OfBody> counted(Optional<String> department, LocalDate today) {
        return jdbc.sql("""
                select c.body_code, count(distinct g.contract_id) as contracts,
                    count(*) filter (where g.kind = 'MISSING') as missing,
                    count(*) filter (where g.kind = 'UNKNOWN') as unknown,
                    count(*) filter (where g.kind = 'UNPROVED') as unproved,
                    count(*) filter (where g.due_on is null or g.owner is null) as undated,
                    count(*) filter (where g.due_on < :today) as overdue
                from clause_gap g join contract c using (contract_id)
                where :department::text is null or c.department = :department
                group by c.body_code order by c.body_code
                """)
                .param("department", department.orElse(null))
                .param("today", Date.valueOf(today))
                .query((row, n) -> new OfBody(
                        row.getString("body_code"),
                        row.getInt("contracts"),
                        row.getInt("missing"),
                        row.getInt("unknown"),
                        row.getInt("unproved"),
                        row.getInt("undated"),
                        row.getInt("overdue")))
                .list();
    }
}
