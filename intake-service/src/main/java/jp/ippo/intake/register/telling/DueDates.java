package jp.ippo.intake.register.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 期限一覧. What is done is not in it any more. */
@Component
public class DueDates {

    static final String DUE = """
            select d.kind, d.subject, d.words, d.owner, d.due_on, c.contract_id, c.subject as contract, c.body_code,
                   c.department, r.name as contractor
            from register_due d join contract c using (contract_id) join contractor r using (contractor_id)
            """;

    private final JdbcClient jdbc;

    DueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The earliest first.
     *
     * @param department of this department only, of all when empty
     * @param body of this body only, of all when empty
     */
    public List<Due> until(LocalDate day, Optional<String> department, Optional<String> body, int howMany) {
        return jdbc.sql(DUE + """
                where d.due_on <= :day and (:department::text is null or c.department = :department)
                  and (:body::text is null or c.body_code = :body)
                order by d.due_on, c.contract_id, d.kind, d.subject limit :howMany
                """)
                .param("day", java.sql.Date.valueOf(day))
                .param("department", department.orElse(null))
                .param("body", body.orElse(null))
                .param("howMany", howMany)
                .query(DueDates::due)
                .list();
    }

    public List<Due> ofContract(UUID contract) {
        return jdbc.sql(DUE + "where c.contract_id = ? order by d.due_on, d.kind, d.subject")
                .param(contract)
                .query(DueDates::due)
                .list();
    }

    static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                Due.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("words"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("contract_id", UUID.class),
                row.getString("contractor"),
                row.getString("contract"),
                row.getString("body_code"),
                row.getString("department"));
    }
}
