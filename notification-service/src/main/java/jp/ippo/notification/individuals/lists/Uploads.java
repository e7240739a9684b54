package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.VaultProperties;
import jp.ippo.notification.individuals.lists.Upload.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Lists that come in piece by piece: an interrupted upload goes on where it stopped, also at another instance. */
@Component
public class Uploads {

    private static final int MOST_WAITING = 5;

    private final CaseFiles cases;
    private final UploadBytes bytes;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DataSize largest;
    private final Clock clock;

    Uploads(
            CaseFiles cases,
            UploadBytes bytes,
            JdbcClient jdbc,
            JsonMapper json,
            VaultProperties properties,
            Clock clock) {
        this.cases = cases;
        this.bytes = bytes;
        this.jdbc = jdbc;
        this.json = json;
        this.largest = properties.maxListSize();
        this.clock = clock;
    }

    /**
     * @param size of the whole file, in bytes
     * @param itemsOfAll what leaked of everybody in it, where no column says it; empty otherwise
     * @throws Refused 404 without such a case, 422 for a size that is not taken, 409 when too many wait
     */
    @Transactional
    public Upload begin(UUID incidentId, long size, String itemsOfAll, String by) {
        cases.lock(incidentId);
        if (size <= 0) throw Refused.field("size", "空のファイルです。 / The file is empty.");
        if (size > largest.toBytes())
            throw Refused.field("size", "ファイルが大きすぎます。 / The file is larger than " + largest + ".");
        if (of(incidentId).stream().filter(one -> one.state() != State.STORED).count() >= MOST_WAITING)
            throw Refused.conflict("登録前の名簿が多すぎます。不要なものを取り消してください。 / Too many lists wait; discard one.");
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into list_upload (upload_id, incident_id, size, items_of_all, uploaded_by, begun_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(id, incidentId, size, itemsOfAll, by, Timestamp.from(clock.instant()))
                .update();
        return get(incidentId, id);
    }

    /**
     * Takes the next bytes. What arrived before a connection broke is kept.
     *
     * @throws Refused 409 when it does not start where the upload stands, or more comes than was announced
     */
    public Upload append(UUID incidentId, UUID uploadId, long startsAt, InputStream piece) throws IOException {
        var upload = get(incidentId, uploadId);
        if (upload.state() != State.RECEIVING || upload.received() != startsAt)
            throw Refused.conflict("この位置からは受け取れません（受取済み " + upload.received() + " バイト）。 / The upload stands at "
                    + upload.received() + " bytes.");
        bytes.append(incidentId, upload, piece);
        return get(incidentId, uploadId);
    }

    /** @throws Refused 409 while it is being worked on */
    @Transactional
    public void discard(UUID incidentId, UUID uploadId) {
        if (get(incidentId, uploadId).state().isBusy()) throw Refused.conflict("処理中です。 / It is being worked on.");
        jdbc.sql("delete from list_upload where upload_id = ?").param(uploadId).update();
    }

    /** @throws Refused 404 */
    public Upload get(UUID incidentId, UUID uploadId) {
        return find("upload_id = ? and incident_id = ?", uploadId, incidentId).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この名簿の受取はありません。 / There is no such upload."));
    }

    /** Oldest first. */
    public List<Upload> of(UUID incidentId) {
        return find("incident_id = ?", incidentId);
    }

    Optional<Mapping> mapping(UUID uploadId) {
        return jdbc.sql("select mapping from list_upload where upload_id = ? and mapping is not null")
                .param(uploadId)
                .query(String.class)
                .optional()
                .map(Mapping::ofText);
    }

    /** What was checked was checked under other columns. */
    void choose(UUID uploadId, Mapping mapping) {
        jdbc.sql("""
                update list_upload set mapping = ?, items_of_all = ?, found = null, state = 'RECEIVED'
                where upload_id = ? and state in ('RECEIVED', 'CHECKED')
                """).params(mapping.asText(), mapping.itemsOfAll(), uploadId).update();
    }

    private List<Upload> find(String which, Object... values) {
        return jdbc.sql("select * from list_upload where " + which + " order by begun_at")
                .params(values)
                .query(this::upload)
                .list();
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("upload_id", UUID.class),
                row.getLong("size"),
                row.getLong("received"),
                State.valueOf(row.getString("state")),
                row.getLong("rows_done"),
                row.getDouble("share_done"),
                row.getString("items_of_all"),
                found(row.getString("found")),
                row.getObject("list_id", UUID.class),
                row.getString("uploaded_by"),
                row.getTimestamp("begun_at").toInstant());
    }

    private @Nullable Found found(@Nullable String text) {
        return text == null ? null : json.readValue(text, Found.class);
    }
}
