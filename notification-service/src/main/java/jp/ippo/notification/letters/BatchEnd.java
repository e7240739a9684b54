package jp.ippo.notification.letters;

import java.util.HexFormat;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.OtherWays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the preparation of a batch ends: prepared, or withdrawn because its text is not current any more. */
@Component
class BatchEnd {

    private static final int AT_ONCE = 1000;

    private final CaseFiles cases;
    private final OtherWays ways;
    private final BatchRegister register;
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;

    BatchEnd(
            CaseFiles cases,
            OtherWays ways,
            BatchRegister register,
            JdbcClient jdbc,
            JdbcTemplate rows,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.ways = ways;
        this.register = register;
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everything at once, or nothing. */
    void keep(ClaimedBatch claimed, LetterBatch batch, PreparedBatch prepared) {
        transaction.executeWithoutResult(status -> {
            var incidentId = claimed.incidentId();
            cases.lock(incidentId);
            int number = claimed.number();
            if (register.get(incidentId, number).state() != LetterBatch.State.PREPARING) return;
            if (places(incidentId, number) != prepared.letters())
                throw new IllegalStateException("another instance prepares this batch of letters");
            rows.batchUpdate(
                    "insert into letter_obstacle (incident_id, number, person_id, obstacle) values (?, ?, ?, ?)",
                    prepared.blocked(),
                    AT_ONCE,
                    (row, one) -> {
                        row.setObject(1, incidentId);
                        row.setInt(2, number);
                        row.setObject(3, one.personId());
                        row.setString(4, one.obstacle().name());
                    });
            rows.batchUpdate("""
                    insert into letter_file
                        (incident_id, number, file, first_place, letters, first_reference, last_reference, digest)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """, prepared.files(), AT_ONCE, (row, file) -> {
                row.setObject(1, incidentId);
                row.setInt(2, number);
                row.setInt(3, file.file());
                row.setInt(4, file.firstPlace());
                row.setInt(5, file.letters());
                row.setString(6, file.firstReference());
                row.setString(7, file.lastReference());
                row.setBytes(8, HexFormat.of().parseHex(file.digest()));
            });
            ways.giveBack(
                    incidentId,
                    number,
                    prepared.blocked().stream()
                            .map(PreparedBatch.Blocked::personId)
                            .toList());
            var manifest = Manifest.of(incidentId, batch, prepared.letters(), prepared.pages(), prepared.files());
            jdbc.sql("""
                    update letter_batch set state = 'PREPARED', letters = ?, pages = ?, digest = ?, lease_until = null
                    where incident_id = ? and number = ?
                    """)
                    .params(prepared.letters(), prepared.pages(), manifest.digest(), incidentId, number)
                    .update();
        });
    }

    private int places(UUID incidentId, int number) {
        return jdbc.sql("select count(*) from letter where incident_id = ? and number = ?")
                .params(incidentId, number)
                .query(Integer.class)
                .single();
    }

    void withdrawOutdated(ClaimedBatch claimed) {
        transaction.executeWithoutResult(status -> {
            cases.lock(claimed.incidentId());
            jdbc.sql("""
                    update letter_batch set state = 'WITHDRAWN', lease_until = null
                    where incident_id = ? and number = ? and state = 'PREPARING'
                    """).params(claimed.incidentId(), claimed.number()).update();
            ways.giveBackAll(claimed.incidentId(), claimed.number());
        });
    }
}
