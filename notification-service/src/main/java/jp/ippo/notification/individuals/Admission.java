package jp.ippo.notification.individuals;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of one list on their way into the vault. Closed without {@link #finish}, nobody came in. */
public final class Admission implements AutoCloseable {

    private final UUID incidentId;
    private final UUID listId;
    private final IncidentKey key;
    private final PersonCopy copy;
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
            copy = new PersonCopy(connection);
        } catch (SQLException | IOException fault) {
            release.run();
            throw new IllegalStateException("the database takes nobody", fault);
        }
    }

    /** @param line of the list, counted from 1 with the header */
    public void add(int line, PersonalData person) throws IOException {
        var id = UUID.randomUUID();
        copy.add(
                id,
                incidentId,
                listId,
                line,
                person.channel().name(),
                Reference.random(random),
                key.seal(id, person),
                emailMark(person));
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

    private byte @Nullable [] emailMark(PersonalData person) {
        var email = person.email();
        if (email == null) return null;
        return person.representative() == null ? key.mark(email) : key.mark(email, person.name());
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
