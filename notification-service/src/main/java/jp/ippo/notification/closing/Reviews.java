package jp.ippo.notification.closing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 事後検証: what was learnt from an incident; every version stays. */
@Component
public class Reviews {

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(CaseFiles cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Review(int version, String text, String writtenBy, Instant writtenAt) {}

    /** A version that says the same is none. @throws jp.ippo.door.Refused 422 without a text */
    @Transactional
    public void write(UUID incidentId, @Nullable String text, String by) {
        cases.lock(incidentId);
        var needed = new Needed();
        needed.words("text", text, 20_000);
        needed.refuseIfMissing();
        var written = Needed.stripped(text);
        var before = of(incidentId);
        if (!before.isEmpty() && before.get(0).text().equals(written)) return;
        jdbc.sql(
                        "insert into incident_review (incident_id, version, text, written_by, written_at) values (?, ?, ?, ?, ?)")
                .params(incidentId, before.size() + 1, written, by, Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest first. */
    public List<Review> of(UUID incidentId) {
        return jdbc.sql("select * from incident_review where incident_id = ? order by version desc")
                .param(incidentId)
                .query((row, n) -> new Review(
                        row.getInt("version"),
                        row.getString("text"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }
}
