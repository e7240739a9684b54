package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ippo.door.Refused;
import jp.ippo.notification.individuals.VaultProperties;
import jp.ippo.notification.individuals.lists.Upload.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Checks and stores uploaded lists, one at a time per instance, while their uploader watches. When the instance dies,
 * nothing was stored, and after a minute the same can be asked again.
 */
@Component
public class ListWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ListWork.class);
    private static final long BETWEEN_WORDS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Uploads uploads;
    private final UploadBytes bytes;
    private final Mappings mappings;
    private final Checking checking;
    private final PeopleLists lists;
    private final JdbcClient jdbc;
    private final tools.jackson.databind.json.JsonMapper json;
    private final TransactionTemplate apart;
    private final DataSize largest;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "lists"));

    ListWork(
            Uploads uploads,
            UploadBytes bytes,
            Mappings mappings,
            Checking checking,
            PeopleLists lists,
            JdbcClient jdbc,
            tools.jackson.databind.json.JsonMapper json,
            PlatformTransactionManager transactions,
            VaultProperties properties) {
        this.uploads = uploads;
        this.bytes = bytes;
        this.mappings = mappings;
        this.checking = checking;
        this.lists = lists;
        this.jdbc = jdbc;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.largest = properties.maxListSize();
    }

    /**
     * The header of a list as it stands in the file, for the person who maps it.
     *
     * @param remembered whether somebody chose this mapping for a list of the same shape before
     */
    public record Header(List<String> headings, Mapping proposed, boolean remembered) {}

    /** @throws Refused 409 before the file is whole, 422 when it has no header */
    public Header header(UUID incidentId, UUID uploadId) throws IOException {
        whole(incidentId, uploadId);
        try (var file = received(incidentId, uploadId)) {
            var seen = new java.util.ArrayList<String>();
            var problems = new Problems();
            HeaderRule look = (line, header, found) -> {
                seen.addAll(HeaderRule.headings(header));
                return null;
            };
            ListFile.read(file, problems, new Rows(look, problems, (line, person) -> {}));
            if (seen.isEmpty()) throw problems.refusal(0);
            var chosen = uploads.mapping(uploadId);
            var remembered = mappings.remembered(incidentId, seen);
            return new Header(
                    seen,
                    chosen.or(() -> remembered).orElseGet(() -> Mapping.byHeadings(seen, "")),
                    remembered.isPresent());
        }
    }

    /** @throws Refused 422 when the columns do not make a person */
    public void choose(UUID incidentId, UUID uploadId, Mapping mapping, String by) throws IOException {
        var header = header(incidentId, uploadId);
        var problems = new Problems();
        if (mapping.columns().size() != header.headings().size())
            problems.add(1, "columns", "列の数が見出しと違います。 / Not as many columns as the header has.");
        mapping.places(1, problems);
        if (!problems.none()) throw problems.refusal(0);
        mappings.remember(incidentId, header.headings(), mapping, by);
        uploads.choose(uploadId, mapping);
    }

    /** @throws Refused 409 before the file is whole or while it is worked on */
    public void check(UUID incidentId, UUID uploadId) {
        begin(incidentId, uploadId, State.CHECKING, "'RECEIVED', 'CHECKED'");
        worker.execute(() -> run(uploadId, "RECEIVED", () -> {
            try (var file = received(incidentId, uploadId)) {
                var found = checking.check(incidentId, file, rule(incidentId, uploadId), progress(uploadId));
                end(uploadId, State.CHECKED, json.writeValueAsString(found), null);
            }
        }));
    }

    /** @throws Refused 409 unless the check found nothing wrong */
    public void store(UUID incidentId, UUID uploadId, String by) {
        var found = uploads.get(incidentId, uploadId).found();
        if (found == null || !found.mayBeStored())
            throw Refused.conflict("誤りのない事前確認のあとで登録できます。 / Only a list whose check found nothing wrong is stored.");
        begin(incidentId, uploadId, State.STORING, "'CHECKED'");
        worker.execute(() -> run(uploadId, "CHECKED", () -> {
            try (var file = received(incidentId, uploadId)) {
                var stored = lists.store(incidentId, file, rule(incidentId, uploadId), by, progress(uploadId));
                end(uploadId, State.STORED, null, stored.listId());
                bytes.forget(uploadId);
            } catch (ListRefused changedSince) {
                // Another list brought the same people in between: it is checked again.
                end(uploadId, State.RECEIVED, null, null);
            }
        }));
    }

    private HeaderRule rule(UUID incidentId, UUID uploadId) {
        return mappings.rule(
                incidentId,
                uploads.mapping(uploadId).orElse((Mapping) null),
                uploads.get(incidentId, uploadId).itemsOfAll());
    }

    private void whole(UUID incidentId, UUID uploadId) {
        var state = uploads.get(incidentId, uploadId).state();
        if (state == State.RECEIVING || state == State.STORED)
            throw Refused.conflict("ファイルがまだ揃っていないか、登録済みです。 / The file is not whole yet, or stored already.");
    }

    private ReceivedFile received(UUID incidentId, UUID uploadId) throws IOException {
        try (var whole = bytes.open(incidentId, uploadId)) {
            return ReceivedFile.receive(whole, largest);
        } catch (ReceivedFile.TooLarge impossible) {
            throw new IllegalStateException("an upload grew beyond what was announced");
        }
    }

    private void begin(UUID incidentId, UUID uploadId, State state, String from) {
        uploads.get(incidentId, uploadId);
        int begun = jdbc.sql("""
                update list_upload set state = ?, busy_until = now() + interval '1 minute', rows_done = 0, share_done = 0
                where upload_id = ? and (state in (%s) or state in ('CHECKING', 'STORING') and busy_until < now())
                """.formatted(from)).params(state.name(), uploadId).update();
        if (begun == 0) throw Refused.conflict("いまはできません（受取中か処理中です）。 / Not now: still arriving, or being worked on.");
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private void run(UUID uploadId, String stateOnFault, Work work) {
        try {
            work.run();
        } catch (IOException | SQLException | RuntimeException fault) {
            // Without the cause: it may quote what it read.
            log.error(
                    "Upload {} could not be worked on ({})",
                    uploadId,
                    fault.getClass().getSimpleName());
            jdbc.sql("update list_upload set state = ?, busy_until = null where upload_id = ?")
                    .params(stateOnFault, uploadId)
                    .update();
        }
    }

    private void end(
            UUID uploadId,
            State state,
            @org.jspecify.annotations.Nullable String found,
            @org.jspecify.annotations.Nullable UUID listId) {
        jdbc.sql("""
                update list_upload set state = :state, busy_until = null, share_done = 1,
                    found = coalesce(:found, found), list_id = :list where upload_id = :upload
                """)
                .param("state", state.name())
                .param("found", found, java.sql.Types.VARCHAR)
                .param("list", listId, java.sql.Types.OTHER)
                .param("upload", uploadId)
                .update();
    }

    /** Said apart from the transaction of the work, so that others can see it. */
    private ListProgress progress(UUID uploadId) {
        var last = new long[] {System.nanoTime()};
        return (rows, share) -> {
            if (System.nanoTime() - last[0] < BETWEEN_WORDS && share < 1) return;
            last[0] = System.nanoTime();
            apart.executeWithoutResult(
                    status -> jdbc.sql("""
                    update list_upload set rows_done = ?, share_done = ?, busy_until = now() + interval '1 minute'
                    where upload_id = ?
                    """).params(rows, share, uploadId).update());
        };
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
