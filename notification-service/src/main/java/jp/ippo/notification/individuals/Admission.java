package jp.ippo.notification.individuals;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The people of one list on their way into the vault. Closed without {@link #finish}, nobody came in. */
public final class Admission implements AutoCloseable {

    private final UUID incidentId;
    private final UUID listId;
    private final IncidentKey key;
    private final BinaryCopy copy;
    private final Holds holds;
    private final Runnable release;
    private final SecureRandom random = new SecureRandom();
    private int people;
    private int withoutEmail;

    Admission(UUID incidentId, UUID listId, IncidentKey key, Connection connection, Holds holds, Runnable release) {
        this.incidentId = incidentId;
        this.listId = listId;
        this.key = key;
        this.holds = holds;
        this.release = release;
        try {
            copy = new BinaryCopy(
                    connection,
                    "person (person_id, incident_id, list_id, line, channel, reference, sealed, email_mark, person_mark,"
                            + " household_mark)");
        } catch (SQLException | IOException fault) {
            release.run();
            throw new IllegalStateException("the database takes nobody", fault);
        }
    }

    /** @param line of the list, counted from 1 with the header */
    public void add(int line, PersonalData person) throws IOException {
        var id = UUID.randomUUID();
        var marks = Marks.of(person, key);
        copy.row(10)
                .field(id)
                .field(incidentId)
                .field(listId)
                .field(line)
                .field(person.channel().name())
                .field(Reference.random(random))
                .field(key.seal(id, person))
                .field(marks.email())
                .field(marks.person())
                .field(marks.household());
        people++;
        if (person.isHeld()) holds.add(id, person.cautions());
        else if (person.channel() != Channel.E_MAIL) withoutEmail++;
    }

    /** All of them are in, as far as the transaction commits. */
    public void finish() throws IOException {
        try {
            copy.finish();
        } catch (SQLException refused) {
            throw new IOException("the database stopped taking the list", refused);
        }
        holds.write(incidentId, listId);
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
        try {
            copy.close();
        } finally {
            release.run();
        }
    }
}
