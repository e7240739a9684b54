package jp.ippo.notification.mailing;

import org.jspecify.annotations.Nullable;

/**
 * What came of handing one message to the mail server.
 *
 * @param replyCode the server's SMTP code, null when it gave none
 */
record Outcome(Kind kind, @Nullable Integer replyCode) {

    enum Kind {
        /** 2xx after the content */
        ACCEPTED,
        /** 5xx for this person or this message */
        REFUSED,
        /** 4xx for this person or this message */
        LATER,
        /** the content may have arrived, no answer did */
        DOUBTFUL,
        /** the server is away, busy or does not want us: says nothing about the person */
        SERVER_AWAY,
        /** it was not allowed to leave, and did not */
        HELD_BACK,
        /** it may be written down as handed over, but not a byte of its content left */
        WITHDRAWN
    }

    static Outcome of(Kind kind) {
        return new Outcome(kind, null);
    }
}
