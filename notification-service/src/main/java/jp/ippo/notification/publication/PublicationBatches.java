package jp.ippo.notification.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFile;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.Publication.Channel;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一括公表: the cases that are published together for a half-year. A case that one list missed (decided late, gate closed)
 * is due on the next ones until it is on one. A drill is never due.
 */
@Component
public class PublicationBatches {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final PublicationDecisions decisions;
    private final PublicationGate gate;
    private final Clock clock;

    PublicationBatches(
            JdbcClient jdbc, CaseFiles cases, PublicationDecisions decisions, PublicationGate gate, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.decisions = decisions;
        this.gate = gate;
        this.clock = clock;
    }

    /** On the list already or due for it, in the order in which they became known. */
    public List<BatchCase> list(HalfYear half) {
        var found = new ArrayList<BatchCase>();
        jdbc.sql("select incident_id, entered_at from publication_batch_entry where half_year = ?")
                .param(half.code())
                .query((row, n) -> new BatchCase(
                        cases.get(row.getObject("incident_id", UUID.class)),
                        false,
                        row.getTimestamp("entered_at").toInstant()))
                .list()
                .forEach(found::add);
        for (var incident : waiting()) {
            var file = cases.get(incident);
            var knownOn = file.knownAt().map(JapaneseDay::of).orElse(half.last());
            if (!knownOn.isAfter(half.last())) found.add(new BatchCase(file, knownOn.isBefore(half.first()), null));
        }
        found.sort(Comparator.comparing((BatchCase one) -> knownAt(one.file()))
                .thenComparing(one -> one.file().incidentId()));
        return found;
    }

    /**
     * Takes one case onto the list if its gate lets it pass. A refusal is kept by the gate, and the case stays due.
     *
     * @throws Refused 409 when the case is not due for a list
     */
    @Transactional
    public PublicationAttempt enter(HalfYear half, UUID incidentId, String by) {
        cases.lock(incidentId);
        if (!waiting().contains(incidentId))
            throw Refused.conflict("一括公表を待つ案件ではありません。 / This case does not wait for a batch.");
        var attempt = gate.ask(incidentId, new Publication(Channel.WEB, "一括公表 " + half.inWords()), by);
        if (attempt.outcome() == Outcome.CLEARED)
            jdbc.sql("""
                    insert into publication_batch_entry (incident_id, half_year, attempt_number, entered_by, entered_at)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(incidentId, half.code(), attempt.number(), by, Timestamp.from(clock.instant()))
                    .update();
        return attempt;
    }

    /** Decided for the batch and on no list yet. */
    private List<UUID> waiting() {
        return jdbc.sql("""
                        select distinct incident_id from publication_decision d where mode = 'BATCH'
                        and not exists (select from publication_batch_entry e where e.incident_id = d.incident_id)
                        """).query(UUID.class).list().stream()
                .filter(incident -> decisions
                        .holding(incident)
                        .filter(one -> one.mode() == Mode.BATCH)
                        .isPresent())
                .filter(incident -> !cases.get(incident).drill())
                .toList();
    }

    private static Instant knownAt(CaseFile file) {
        return file.knownAt().orElse(file.openedAt());
    }
}
