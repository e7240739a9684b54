package jp.ippo.delivery;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lets an event take effect once, however often it is delivered. */
public class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs the effect in one transaction with the note that it happened. A repetition does nothing.
     *
     * @param reader who handles the event; each reader of one service has an inbox of its own
     */
    @Transactional
    public Receipt once(String reader, UUID eventId, Runnable effect) {
        // Never by catching the duplicate key: on PostgreSQL that loses the whole transaction without a word.
        int inserted = jdbc.sql("insert into inbox (reader, event_id) values (?, ?) on conflict do nothing")
                .params(reader, eventId)
                .update();
        if (inserted == 0) return Receipt.ALREADY_HANDLED;
        effect.run();
        return Receipt.HANDLED;
    }

    /** What became of one delivery. */
    public enum Receipt {
        HANDLED,
        ALREADY_HANDLED
    }
}
