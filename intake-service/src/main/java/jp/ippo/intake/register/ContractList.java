package jp.ippo.intake.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 契約一覧: filtered, and page by page from where the last one ended. */
@Component
public class ContractList {

    private final JdbcClient jdbc;

    ContractList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which contracts. */
    public enum State {
        ALL,
        /** not over, or nobody knows */
        RUNNING,
        OVER,
        /** a clause is missing, unknown or unproved */
        WITH_GAPS,
        /** something should have been done before today */
        OVERDUE,
        /** running without a schedule of confirmations, or without an owner */
        UNWATCHED
    }

    /**
     * @param department of this department only, of all when empty
     * @param body of this body only, of all when empty
     * @param words in the contractor's name, the subject or the number; empty for all
     */
    public record Wish(Optional<String> department, Optional<String> body, String words, State state) {}

    /**
     * @param overOn the day it was over or will be; null while unknown
     * @param gaps clauses that are missing, unknown or unproved
     * @param overdue things that should have been done before today
     */
    public record Line(
            UUID id,
            UUID contractorId,
            String contractor,
            String subject,
            String number,
            String bodyCode,
            String department,
            @Nullable String owner,
            @Nullable LocalDate overOn,
            @Nullable LocalDate nextConfirmationOn,
            int gaps,
            int overdue) {}

    /**
     * The contract registered last first.
     *
     * @param before registered before this contract, from the newest when empty
     */
    public List<Line> find(Wish wish, Optional<UUID> before, LocalDate today, int howMany) {
        return jdbc.sql("""
                select c.*, r.name as contractor,
                    (select count(*) from clause_gap g where g.contract_id = c.contract_id) as gaps,
                    (select count(*) from register_due d where d.contract_id = c.contract_id and d.due_on < :today)
                        as overdue
                from contract c join contractor r using (contractor_id)
                where (:department::text is null or c.department = :department)
                  and (:body::text is null or c.body_code = :body)
                  and (:words = '' or position(lower(:words) in lower(r.name || ' ' || c.subject || ' ' || c.number)) > 0)
                  and case :state
                        when 'RUNNING' then c.over_on is null or c.over_on >= :today
                        when 'OVER' then c.over_on < :today
                        when 'WITH_GAPS' then exists (select from clause_gap g where g.contract_id = c.contract_id)
                        when 'OVERDUE' then exists (select from register_due d
                            where d.contract_id = c.contract_id and d.due_on < :today)
                        when 'UNWATCHED' then (c.next_confirmation_on is null or c.owner is null)
                            and (c.over_on is null or c.over_on >= :today)
                        else true end
                  and (:before::uuid is null or (c.registered_at, c.contract_id)
                      < (select b.registered_at, b.contract_id from contract b where b.contract_id = :before))
                order by c.registered_at desc, c.contract_id desc limit :howMany
                """)
                .param("department", wish.department().orElse(null))
                .param("body", wish.body().orElse(null))
                .param("words", wish.words())
                .param("state", wish.state().name())
                .param("today", Date.valueOf(today))
                .param("before", before.orElse(null))
                .param("howMany", howMany)
                .query(ContractList::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("contract_id", UUID.class),
                row.getObject("contractor_id", UUID.class),
                row.getString("contractor"),
                row.getString("subject"),
                row.getString("number"),
                row.getString("body_code"),
                row.getString("department"),
                row.getString("owner"),
                row.getObject("over_on", LocalDate.class),
                row.getObject("next_confirmation_on", LocalDate.class),
                row.getInt("gaps"),
                row.getInt("overdue"));
    }
}
