package jp.ippo.notification.mailing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 不達: a notice that the mail server took and that came back later. */
@Component
public class ReturnedMail {

    private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient jdbc;
    private final Pattern ours;

    ReturnedMail(JdbcClient jdbc, MailProperties properties) {
        this.jdbc = jdbc;
        this.ours = Pattern.compile("<?(\\d{1,9})\\.(" + UUID_TEXT + ")@" + Pattern.quote(properties.domain()) + ">?");
    }

    /** Whose notice, and which version. */
    public record Which(UUID personId, int noticeVersion) {}

    /** Reads a Message-ID that this service made; empty for every other. */
    public Optional<Which> read(String messageId) {
        var id = ours.matcher(messageId.strip());
        return id.matches()
                ? Optional.of(new Which(UUID.fromString(id.group(2)), Integer.parseInt(id.group(1))))
                : Optional.empty();
    }

    /** The server took it a moment ago and the ledger does not say so yet. */
    public boolean isUnderway(Which notice) {
        return jdbc.sql("select exists (select from delivery where person_id = ? and state = 'SENDING')")
                .param(notice.personId())
                .query(Boolean.class)
                .single();
    }

    /**
     * It did not arrive. A doubt is over too: what comes back had been accepted.
     *
     * @return false when that notice is not one that counted as sent
     */
    public boolean didNotArrive(Which notice) {
        return jdbc.sql("""
                        update delivery set state = 'REFUSED', settled_at = now(), claim = null, reason = 'RETURNED'
                        where person_id = ? and notice_version = ? and state in ('SENT', 'IN_DOUBT')
                        """).params(notice.personId(), notice.noticeVersion()).update() == 1;
    }
}
