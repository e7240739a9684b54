package jp.ippo.door;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Whom the issuer reported to have left, in the database: the word reaches one instance, the session may be at another. */
final class Departures {

    private final JdbcClient jdbc;
    private final Duration longestSession;

    Departures(JdbcClient jdbc, DoorProperties limits) {
        this.jdbc = jdbc;
        this.longestSession = limits.sessions().longest();
    }

    /** @param word checked: by the issuer, for this service, with its time (OpenID Connect Back-Channel Logout 1.0, 2.6) */
    void note(OidcLogoutToken word) {
        jdbc.sql("delete from door_left_elsewhere where noted_at < now() - make_interval(secs => :longest)")
                .param("longest", longestSession.toSeconds())
                .update();
        jdbc.sql("insert into door_left_elsewhere (sid, subject, left_at) values (:sid, :subject, :at)")
                .param("sid", word.getSessionId(), Types.VARCHAR)
                .param("subject", word.getSubject(), Types.VARCHAR)
                .param("at", Objects.requireNonNull(word.getIssuedAt()).atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Whether whoever came in with this has left the issuer's session since. Where either side does not name the session,
     * all of that person's sessions from before have ended.
     */
    boolean include(OidcIdToken came) {
        return jdbc.sql("""
                        select exists (select from door_left_elsewhere where sid = :sid
                        or subject = :subject and left_at >= :since and (sid is null or cast(:sid as text) is null))""")
                .param("sid", came.getClaimAsString("sid"), Types.VARCHAR)
                .param("subject", came.getSubject(), Types.VARCHAR)
                // What does not say when it was issued does not keep a session open.
                .param(
                        "since",
                        Objects.requireNonNullElse(came.getIssuedAt(), Instant.EPOCH)
                                .atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
