package jp.ippo.intake.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of each account. Nobody sees another's, and none is ever announced. */
@Component
public class SavedForms {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refused 409 when the form has been filed already */
    public void save(UUID id, Reporter by, String content) {
        int saved = jdbc.sql("""
                insert into draft (id, account, department, saved_at, content)
                select :id, :account, :department, :at, :content
                where not exists (select from filing_key where account = :account and key = :id::text)
                on conflict (id) do update set saved_at = excluded.saved_at, content = excluded.content
                where draft.account = excluded.account
                """)
                .param("id", id)
                .param("account", by.account())
                .param("department", by.department().orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .param("content", content)
                .update();
        if (saved == 0) throw Refused.conflict("この報告は送信済みです。 / This report has been filed already.");
    }

    /** The newest first. */
    public List<SavedForm> of(Reporter by) {
        return jdbc.sql("select id, saved_at, content from draft where account = ? order by saved_at desc, id")
                .param(by.account())
                .query(SavedForms::saved)
                .list();
    }

    public Optional<SavedForm> find(UUID id, Reporter by) {
        return jdbc.sql("select id, saved_at, content from draft where id = ? and account = ?")
                .params(id, by.account())
                .query(SavedForms::saved)
                .optional();
    }

    public void discard(UUID id, Reporter by) {
        jdbc.sql("delete from draft where id = ? and account = ?")
                .params(id, by.account())
                .update();
    }

    /** In the transaction that files: either there is an incident and no draft, or the draft is still there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discardFiled(String account, String key) {
        jdbc.sql("delete from draft where account = ? and id::text = ?")
                .params(account, key)
                .update();
    }

    private static SavedForm saved(ResultSet row, int number) throws SQLException {
        return new SavedForm(
                row.getObject("id", UUID.class), row.getTimestamp("saved_at").toInstant(), row.getString("content"));
    }
}
