package jp.ippo.notification.individuals;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One list on its way into the vault: seals each person and says how far it is. */
final class Loading implements PeopleCsv.PersonTaker {

    private static final Logger log = LoggerFactory.getLogger(PeopleLists.class);
    private static final long BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(2);

    private final UUID incidentId;
    private final UUID listId;
    private final IncidentKey key;
    private final PersonCopy copy;
    private final ReceivedFile source;
    private final SecureRandom random = new SecureRandom();
    private final long begun = System.nanoTime();
    private long reported = begun;
    private int people;
    private int withoutEmail;
    private long rows;

    Loading(UUID incidentId, UUID listId, IncidentKey key, PersonCopy copy, ReceivedFile source) {
        this.incidentId = incidentId;
        this.listId = listId;
        this.key = key;
        this.copy = copy;
        this.source = source;
    }

    int people() {
        return people;
    }

    int withoutEmail() {
        return withoutEmail;
    }

    long rows() {
        return rows;
    }

    @Override
    public void take(int line, PersonalData person) throws IOException {
        var id = UUID.randomUUID();
        var email = person.email();
        copy.add(
                id,
                incidentId,
                listId,
                line,
                email == null ? "PAPER" : "EMAIL",
                Reference.random(random),
                key.seal(id, person),
                email == null ? null : key.mark(email));
        people++;
        if (email == null) withoutEmail++;
        if ((people & 0x3ff) == 0) report();
    }

    void finished(long allRows) {
        rows = allRows;
        log.info("List {} of incident {}: read {} rows, {} rows/s", listId, incidentId, allRows, perSecond(allRows));
    }

    private void report() {
        long now = System.nanoTime();
        if (now - reported < BETWEEN_REPORTS) return;
        reported = now;
        double done = source.done();
        log.info(
                "List {} of incident {}: {} people so far, {} rows/s, about {} s left",
                listId,
                incidentId,
                people,
                perSecond(people),
                done > 0 ? Math.round((now - begun) / 1e9 * (1 - done) / done) : "?");
    }

    private long perSecond(long count) {
        return Math.round(count / Math.max(1e-3, (System.nanoTime() - begun) / 1e9));
    }
}
