package jp.ippo.notification.desk.evidence;

import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which packs of a case were made, by whom and when: the reading is on record, and a pack is known again by its digest. */
@Component
class PackRegister {

    private final JdbcClient jdbc;

    PackRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<HandedOut> of(UUID incidentId) {
        return jdbc.sql("""
                select number, encode(digest, 'hex') as digest, bytes, place, made_by, made_at
                from evidence_pack where incident_id = ? order by number desc
                """)
                .param(incidentId)
                .query((row, n) -> new HandedOut(
                        row.getInt("number"),
                        row.getString("digest"),
                        row.getInt("bytes"),
                        row.getLong("place"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    int next(UUID incidentId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from evidence_pack where incident_id = ?")
                .param(incidentId)
                .query(Integer.class)
                .single();
    }

    void add(UUID incidentId, HandedOut pack) {
        jdbc.sql("""
                insert into evidence_pack (incident_id, number, digest, bytes, place, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        pack.number(),
                        HexFormat.of().parseHex(pack.digest()),
                        pack.bytes(),
                        pack.place(),
                        pack.by(),
                        Timestamp.from(pack.at()))
                .update();
    }
}
