package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Admissions;
import jp.ippo.notification.individuals.VaultProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** 対象者名簿: takes the uploaded lists of people. A list is stored whole or not at all. */
@Component
public class PeopleLists {

    private final CaseFiles cases;
    private final Admissions admissions;
    private final Mappings mappings;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataSize largest;
    private final Clock clock;

    PeopleLists(
            CaseFiles cases,
            Admissions admissions,
            Mappings mappings,
            Announcer announcer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            VaultProperties properties,
            Clock clock) {
        this.cases = cases;
        this.admissions = admissions;
        this.mappings = mappings;
        this.announcer = announcer;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.largest = properties.maxListSize();
        this.clock = clock;
    }

    /**
     * Stores a list and announces it. The same file again is the same list.
     *
     * @param itemsOfAll what leaked of everybody in it, where no column says it; empty otherwise
     * @param by account of the uploader
     * @throws ListRefused when any row is wrong
     * @throws Refused 404 without such a case, 422 for a file that is too large
     */
    public UploadedList upload(UUID incidentId, InputStream file, String itemsOfAll, String by) throws IOException {
        transaction.executeWithoutResult(status -> cases.lock(incidentId));
        try (var received = ReceivedFile.receive(file, largest)) {
            return store(incidentId, received, mappings.rule(incidentId, null, itemsOfAll), by, ListProgress.NOBODY);
        } catch (ReceivedFile.TooLarge tooLarge) {
            throw Refused.field("file", "ファイルが大きすぎます。 / The file is larger than " + largest + ".");
        }
    }

    /** @throws ListRefused when any row is wrong */
    UploadedList store(UUID incidentId, ReceivedFile received, HeaderRule header, String by, ListProgress progress) {
        var mark = admissions.markFile(incidentId, received.digest());
        return transaction.execute(status -> store(incidentId, received, mark, header, by, progress));
    }

    private UploadedList store(
            UUID incidentId, ReceivedFile received, byte[] mark, HeaderRule header, String by, ListProgress progress) {
        var listId = UUID.randomUUID();
        if (!begin(incidentId, listId, mark, by))
            return existing(incidentId, mark).orElseThrow();
        var problems = new Problems();
        var list = load(incidentId, listId, received, header, problems, progress);
        // From here on the case is held: nobody else's list can bring the same address in between.
        cases.lock(incidentId);
        addDoubles(incidentId, listId, problems);
        if (!problems.none()) throw problems.refusal(list.rows());
        var stored = list.stored();
        jdbc.sql("update people_list set people = ?, without_email = ?, held = ? where list_id = ?")
                .params(stored.people(), stored.withoutEmail(), stored.held(), listId)
                .update();
        announcer.announce(incidentId, Step.PEOPLE_UPLOADED, by, null);
        return stored;
    }

    /** @return false when this very file was uploaded before; waits when it is being uploaded right now */
    private boolean begin(UUID incidentId, UUID listId, byte[] mark, String by) {
        return jdbc.sql("""
                        insert into people_list (list_id, incident_id, file_mark, people, without_email, uploaded_by, uploaded_at)
                        values (?, ?, ?, 0, 0, ?, ?) on conflict (incident_id, file_mark) do nothing
                        """)
                        .params(listId, incidentId, mark, by, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<UploadedList> existing(UUID incidentId, byte[] mark) {
        return jdbc.sql("""
                select list_id, people, without_email, held from people_list where incident_id = ? and file_mark = ?
                """)
                .params(incidentId, mark)
                .query((row, n) -> new UploadedList(
                        row.getObject("list_id", UUID.class),
                        row.getInt("people"),
                        row.getInt("without_email"),
                        row.getInt("held"),
                        true))
                .optional();
    }

    private record Loaded(UploadedList stored, long rows) {}

    private Loaded load(
            UUID incidentId,
            UUID listId,
            ReceivedFile received,
            HeaderRule header,
            Problems problems,
            ListProgress progress) {
        try (var admission = admissions.begin(incidentId, listId)) {
            var loading = new Loading(incidentId, listId, admission, received, progress);
            var rows = new Rows(header, problems, loading);
            ListFile.read(received, problems, rows);
            admission.finish();
            loading.finished(rows.count());
            return new Loaded(
                    new UploadedList(listId, admission.people(), admission.withoutEmail(), admission.held(), false),
                    rows.count());
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException("a list could not be stored", fault);
        }
    }

    private void addDoubles(UUID incidentId, UUID listId, Problems problems) {
        var unlisted = new long[1];
        jdbc.sql("""
                with doubles as materialized (
                    select email_mark,
                           min(line) filter (where list_id = :list) as first_line,
                           bool_or(list_id <> :list) as elsewhere
                    from person where incident_id = :incident and email_mark is not null
                    group by email_mark having count(*) > 1)
                select person.line, first_line, elsewhere, count(*) over () as total
                from person join doubles using (email_mark)
                where person.list_id = :list and (elsewhere or person.line > first_line)
                order by person.line limit 100
                """).param("incident", incidentId).param("list", listId).query(row -> {
            problems.add(
                    row.getInt("line"),
                    Column.EMAIL.heading(),
                    doubled(row.getBoolean("elsewhere"), row.getInt("first_line")));
            unlisted[0] = Math.max(0, row.getLong("total") - 100);
        });
        problems.addUnlisted(unlisted[0]);
    }

    private static String doubled(boolean elsewhere, int firstLine) {
        return elsewhere
                ? "同じメールアドレスが、この案件の別の名簿にあります。 / The same address is in another list of this case."
                : "同じメールアドレスが" + firstLine + "行目にもあります。 / The same address is in line " + firstLine + ".";
    }
}
