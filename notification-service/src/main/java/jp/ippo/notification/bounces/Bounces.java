package jp.ippo.notification.bounces;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.mailing.ReturnedMail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which mails of the mailbox were read, and what they meant. */
@Component
class Bounces {

    private final ReturnedMail ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bounces(ReturnedMail ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A mail in its mailbox. */
    record Place(String folder, long uidValidity, long uid) {}

    enum Kind {
        FAILED,
        DELAYED,
        UNMATCHED,
        OTHER
    }

    /** What came back faster than it was written down as sent is read the next time. */
    boolean mustWait(Optional<DeliveryReport> report) {
        return report.filter(DeliveryReport::isFinal)
                .flatMap(one -> Optional.ofNullable(one.messageId()))
                .flatMap(ledger::read)
                .filter(ledger::isUnderway)
                .isPresent();
    }

    long lastRead(String folder, long uidValidity) {
        return jdbc.sql("select coalesce(max(uid), 0) from bounce where folder = ? and uid_validity = ?")
                .params(folder, uidValidity)
                .query(Long.class)
                .single();
    }

    /**
     * @param report empty when the mail is none, or cannot be read
     * @return empty when this mail was read before, by this instance or another
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Kind> heard(Place place, Optional<DeliveryReport> report) {
        return wasRead(place) ? Optional.empty() : Optional.of(hear(place, report));
    }

    private Kind hear(Place place, Optional<DeliveryReport> report) {
        if (report.isEmpty()) return keep(place, Kind.OTHER, null, null, false);
        var status = report.get().status();
        var notice = Optional.ofNullable(report.get().messageId()).flatMap(ledger::read);
        if (notice.isEmpty()) return keep(place, Kind.UNMATCHED, null, status, false);
        var person = notice.get().personId();
        if (!report.get().isFinal()) return keep(place, Kind.DELAYED, person, status, false);
        return keep(place, Kind.FAILED, person, status, ledger.didNotArrive(notice.get()));
    }

    /** Under a lock: two instances may stand before the same mail. */
    private boolean wasRead(Place place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ippo.bounces'))")
                .query()
                .singleRow();
        return jdbc.sql("select exists (select from bounce where folder = ? and uid_validity = ? and uid = ?)")
                .params(place.folder(), place.uidValidity(), place.uid())
                .query(Boolean.class)
                .single();
    }

    private Kind keep(Place place, Kind kind, @Nullable UUID personId, @Nullable String status, boolean applied) {
        jdbc.sql("""
                insert into bounce (folder, uid_validity, uid, kind, person_id, status, applied, heard_at)
                values (:folder, :validity, :uid, :kind, :person, :status, :applied, :at)
                """)
                .param("folder", place.folder())
                .param("validity", place.uidValidity())
                .param("uid", place.uid())
                .param("kind", kind.name())
                .param("person", personId)
                .param("status", status)
                .param("applied", applied)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return kind;
    }
}
