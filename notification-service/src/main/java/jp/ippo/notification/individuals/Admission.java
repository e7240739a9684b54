package jp.ippo.notification.individuals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The people of one list on their way into the vault. Closed without {@link #finish}, nobody came in. */
public final class Admission implements AutoCloseable {

    private static final String COLUMNS = "person (person_id, incident_id, list_id, line, channel, reference, sealed,"
            + " email_mark, person_mark, household_mark, name_mark, phone_mark, mail_mark)";
    private static final int BYTES_OF_A_ROW = 490;

    private final UUID incidentId;
    private final UUID listId;
    private final IncidentKey key;
    private final BinaryCopy copy;
    private final Sealers<Newcomer> sealers;
    private final Holds holds;
    private final Readings readings;
    private final Runnable release;
    private final RandomBytes random = new RandomBytes();
    private int people;
    private int withoutEmail;

    Admission(
            UUID incidentId,
            UUID listId,
            IncidentKey key,
            Connection connection,
            Holds holds,
            Readings readings,
            Runnable release) {
        this.incidentId = incidentId;
        this.listId = listId;
        this.key = key;
        this.holds = holds;
        this.readings = readings;
        this.release = release;
        try {
            copy = new BinaryCopy(connection, COLUMNS);
            sealers = new Sealers<>(this::rows, copy);
        } catch (SQLException fault) {
            release.run();
            throw new IllegalStateException("the database takes nobody", fault);
        }
    }

    private record Newcomer(UUID id, String reference, int line, PersonalData person) {}

    /** @param line of the list, counted from 1 with the header */
    public void add(int line, PersonalData person) throws IOException {
        var id = random.uuid();
        sealers.add(new Newcomer(id, Reference.random(random), line, person));
        people++;
        readings.add(person);
        if (person.isHeld()) holds.add(id, person.cautions());
        else if (person.channel() != Channel.E_MAIL) withoutEmail++;
    }

    /** Runs on several threads at once. */
    private CopyRows rows(List<Newcomer> block) {
        var rows = new CopyRows(block.size() * BYTES_OF_A_ROW);
        for (var one : block) {
            var marks = Marks.of(one.person(), key);
            var search = SearchMarks.of(one.person(), key);
            rows.row(13)
                    .field(one.id())
                    .field(incidentId)
                    .field(listId)
                    .field(one.line())
                    .field(one.person().channel().name())
                    .field(one.reference())
                    .field(key.seal(one.id(), one.person()))
                    .field(marks.email())
                    .field(marks.person())
                    .field(marks.household())
                    .field(search.name())
                    .field(search.telephone())
                    .field(search.mail());
        }
        return rows;
    }

    /** All of them are in, as far as the transaction commits. */
    public void finish() throws IOException {
        sealers.finish();
        holds.write(incidentId, listId);
        readings.write(listId);
    }

    public int people() {
        return people;
    }

    /** Of those who are not held. */
    public int withoutEmail() {
        return withoutEmail;
    }

    public int held() {
        return holds.count();
    }

    @Override
    public void close() throws SQLException {
        sealers.close();
        try {
            copy.close();
        } finally {
            release.run();
        }
    }
}
