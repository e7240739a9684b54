package jp.ippo.door;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
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

    /** @param word checked: by the issuer, for this service */
    void note(OidcLogoutToken word) {
        jdbc.sql("delete from door_left_elsewhere where noted_at < now() - make_interval(secs => :longest)")
                .param("longest", longestSession.toSeconds())
                .update();
        jdbc.sql("insert into door_left_elsewhere (sid, subject, left_at) values (:sid, :subject, :at)")
                .param("sid", word.getSessionId(), Types.VARCHAR)
                .param("subject", word.getSubject(), Types.VARCHAR)
                .param("at", moment(word.getIssuedAt(), Instant.now()))
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
                .param("since", moment(came.getIssuedAt(), Instant.EPOCH))
                .query(Boolean.class)
                .single();
    }

    /** What does not say when it was issued does not keep a session open. */
    private static OffsetDateTime moment(@Nullable Instant issued, Instant unknown) {
        return (issued == null ? unknown : issued).atOffset(ZoneOffset.UTC);
    }
}
