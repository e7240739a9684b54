package jp.ippo.notification.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.letters.LetterBatch.File;
import jp.ippo.notification.letters.LetterBatch.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the batches of letters. */
@Component
class BatchRegister {

    private final JdbcClient jdbc;

    BatchRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<LetterBatch> of(UUID incidentId) {
        return jdbc
                .sql("select * from letter_batch where incident_id = ? order by number desc")
                .param(incidentId)
                .query(BatchRegister::batch)
                .list()
                .stream()
                .map(batch -> batch.with(files(incidentId, batch.number())))
                .toList();
    }

    Optional<LetterBatch> find(UUID incidentId, int number) {
        return jdbc.sql("select * from letter_batch where incident_id = ? and number = ?")
                .params(incidentId, number)
                .query(BatchRegister::batch)
                .optional()
                .map(batch -> batch.with(files(incidentId, number)));
    }

    /** @throws Refused 404 */
    LetterBatch get(UUID incidentId, int number) {
        return find(incidentId, number)
                .orElseThrow(() -> Refused.notFound("この郵送の束はありません。 / There is no such batch of letters."));
    }

    /** By kind, of those who were taken and cannot be sent a letter. */
    Map<Obstacle, Integer> obstacles(UUID incidentId, int number) {
        var found = new java.util.EnumMap<Obstacle, Integer>(Obstacle.class);
        jdbc.sql("""
                select obstacle, count(*) as people from letter_obstacle
                where incident_id = ? and number = ? group by obstacle
                """).params(incidentId, number).query(row -> {
            found.put(Obstacle.valueOf(row.getString("obstacle")), row.getInt("people"));
        });
        return found;
    }

    /** In the order in which they are printed. */
    List<UUID> people(UUID incidentId, int number, int firstPlace, int count) {
        return jdbc.sql("""
                select person_id from letter where incident_id = ? and number = ? and place >= ? and place < ? order by place
                """)
                .params(incidentId, number, firstPlace, firstPlace + count)
                .query(UUID.class)
                .list();
    }

    /** Without its files. */
    private static LetterBatch batch(ResultSet row, int n) throws SQLException {
        var digest = row.getBytes("digest");
        return new LetterBatch(
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getInt("notice_version"),
                row.getString("template"),
                row.getObject("dated_on", LocalDate.class),
                row.getInt("taken"),
                row.getObject("letters", Integer.class),
                row.getObject("pages", Integer.class),
                digest == null ? null : HexFormat.of().formatHex(digest),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getInt("prepared"),
                List.of());
    }

    private List<File> files(UUID incidentId, int number) {
        return jdbc.sql("""
                select letter_file.*, posted_on from letter_file
                left join letter_posting using (incident_id, number, file)
                where incident_id = ? and number = ? order by file
                """)
                .params(incidentId, number)
                .query((row, n) -> {
                    var posted = row.getObject("posted_on", LocalDate.class);
                    return new File(
                            row.getInt("file"),
                            row.getInt("first_place"),
                            row.getInt("letters"),
                            row.getString("first_reference"),
                            row.getString("last_reference"),
                            HexFormat.of().formatHex(row.getBytes("digest")),
                            posted);
                })
                .list();
    }
}
