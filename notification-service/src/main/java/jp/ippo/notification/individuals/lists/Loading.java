package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.ippo.notification.individuals.Admission;
import jp.ippo.notification.individuals.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One list on its way into the vault: says how far it is. */
final class Loading implements Rows.PersonTaker {

    private static final Logger log = LoggerFactory.getLogger(PeopleLists.class);
    private static final long BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(2);

    private final UUID incidentId;
    private final UUID listId;
    private final Admission admission;
    private final ReceivedFile source;
    private final long begun = System.nanoTime();
    private final ListProgress progress;
    private long reported = begun;

    Loading(UUID incidentId, UUID listId, Admission admission, ReceivedFile source, ListProgress progress) {
        this.incidentId = incidentId;
        this.listId = listId;
        this.admission = admission;
        this.source = source;
        this.progress = progress;
    }

    @Override
    public void take(int line, PersonalData person) throws IOException {
        admission.add(line, person);
        if ((admission.people() & 0x3ff) == 0) report();
    }

    void finished(long allRows) {
        progress.at(allRows, 1);
        log.info("List {} of incident {}: read {} rows, {} rows/s", listId, incidentId, allRows, perSecond(allRows));
    }

    private void report() {
        progress.at(admission.people(), source.done());
        long now = System.nanoTime();
        if (now - reported < BETWEEN_REPORTS) return;
        reported = now;
        double done = source.done();
        log.info(
                "List {} of incident {}: {} people so far, {} rows/s, about {} s left",
                listId,
                incidentId,
                admission.people(),
                perSecond(admission.people()),
                done > 0 ? Math.round((now - begun) / 1e9 * (1 - done) / done) : "?");
    }

    private long perSecond(long count) {
        return Math.round(count / Math.max(1e-3, (System.nanoTime() - begun) / 1e9));
    }
}
