package jp.ippo.delivery;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps outgoing events in the transaction of the change they announce; {@link Relay} sends them after the commit. */
public class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Relay relay;
    private final Traces traces;

    Outbox(JdbcClient jdbc, JsonMapper json, Relay relay, Traces traces) {
        this.jdbc = jdbc;
        this.json = json;
        this.relay = relay;
        this.traces = traces;
    }

    /**
     * Stores the event. Callers hold the lock on the incident's own row, so that events of one incident are stored in the
     * order of their commits.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(OutgoingEvent event) {
        jdbc.sql("""
                insert into outbox (event_id, type, incident_id, caused_by, occurred_at, data, traceparent)
                values (:id, :type, :incident, :cause, :at, :data, :trace)
                """)
                .param("id", event.id())
                .param("type", event.type())
                .param("incident", event.incidentId())
                .param("cause", event.causedBy())
                .param("at", Timestamp.from(event.occurredAt()))
                .param("data", json.writeValueAsString(event.data()))
                .param("trace", traces.current())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
