package jp.ippo.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.announcing.Progress;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 試し送信: the approved words with made-up values, sent to members of staff before anybody affected gets them, and
 * confirmed by a person. Good for one version of the notice.
 */
@Component
public class Canaries {

    private final CaseFiles cases;
    private final Notices notices;
    private final CanaryMail mail;
    private final Progress progress;
    private final Reach reach;
    private final ReleaseProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Canaries(
            CaseFiles cases,
            Notices notices,
            CanaryMail mail,
            Progress progress,
            Reach reach,
            ReleaseProperties properties,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.mail = mail;
        this.progress = progress;
        this.reach = reach;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What became of one trial message. Only ACCEPTED can have arrived for certain. */
    public enum Result {
        ACCEPTED,
        REFUSED,
        LATER,
        AWAY,
        /** no answer came after the content had left */
        UNKNOWN,
        /** the case is a drill and the address is not set for drills: nothing left */
        DRILL_ADDRESS
    }

    /** @param replyCode the mail server's, null when it gave none */
    public record Mail(
            String address,
            Language language,
            Result result,
            @Nullable Integer replyCode) {}

    /**
     * @param number names it in {@link #confirm}
     * @param mails fewer than the addresses when the instance died meanwhile
     * @param confirmedBy null until a person did
     */
    public record Canary(
            long number,
            int noticeVersion,
            String sentBy,
            Instant sentAt,
            List<Mail> mails,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    /**
     * Sends the approved words, in every language they have, to every configured address of staff, now, and waits for the mail server's answers. May be
     * repeated: to staff a second mail does no harm.
     *
     * @throws Refused 409 without a standing approval, or when no address is configured
     */
    public Canary send(UUID incidentId, String by) {
        if (properties.canaryTo().isEmpty())
            throw Refused.conflict(
                    "試し送信の宛先が設定されていません (ippo.mail.canary-to)。 / No staff address for the trial message is configured.");
        var notice = approved(incidentId);
        // The intent is on the disk before anything leaves, and no connection is held while the mail server talks.
        var number = transaction.execute(status -> {
            cases.lock(incidentId);
            if (approved(incidentId).version() != notice.version()) throw changedMeanwhile();
            progress.announce(incidentId, Step.CANARY_SENT, by, reach.people(incidentId), null);
            return jdbc.sql("""
                    insert into canary (incident_id, notice_version, sent_by, sent_at) values (?, ?, ?, ?) returning position
                    """)
                    .params(incidentId, notice.version(), by, Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
        });
        for (var sent : mail.send(notice, properties.staff())) keep(number, sent);
        return find(incidentId, number);
    }

    private Notice approved(UUID incidentId) {
        var approval = notices.approval(incidentId)
                .orElseThrow(() -> Refused.conflict(
                        "承認された通知文がありません。試し送信は承認後に行います。 / The trial message is made of the approved notice; none is."));
        return notices.version(incidentId, approval.noticeVersion());
    }

    private static Refused changedMeanwhile() {
        return Refused.conflict("通知文が変わりました。 / The notice was changed meanwhile.");
    }

    private void keep(long number, Mail sent) {
        jdbc.sql("""
                insert into canary_mail (canary, address, language, result, reply_code, at)
                values (:canary, :address, :language, :result, :code, :at)
                """)
                .param("canary", number)
                .param("address", sent.address())
                .param("language", sent.language().name())
                .param("result", sent.result().name())
                .param("code", sent.replyCode())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * "It arrived, and it is right", said by a person who looked.
     *
     * @throws Refused 404 without such a trial message, 409 when the notice has a newer version, when the mail server took
     *     none of its messages, or when it was confirmed already
     */
    @Transactional
    public void confirm(UUID incidentId, long number, String by) {
        cases.lock(incidentId);
        var canary = find(incidentId, number);
        if (notices.latest(incidentId).map(Notice::version).orElse(0) != canary.noticeVersion())
            throw changedMeanwhile();
        if (canary.mails().stream().noneMatch(one -> one.result() == Result.ACCEPTED))
            throw Refused.conflict("この試し送信は一通も届いていません。 / The mail server took none of these messages.");
        int confirmed = jdbc.sql("""
                        insert into canary_confirmation (canary, confirmed_by, confirmed_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(number, by, Timestamp.from(clock.instant()))
                .update();
        if (confirmed == 0) throw Refused.conflict("すでに確認されています。 / It was confirmed already.");
        progress.announce(incidentId, Step.CANARY_CONFIRMED, by, reach.people(incidentId), null);
    }

    boolean isConfirmed(UUID incidentId, int version) {
        return jdbc.sql("""
                select exists (select from canary join canary_confirmation on canary = position
                               where incident_id = ? and notice_version = ?)
                """).params(incidentId, version).query(Boolean.class).single();
    }

    /** Newest first, of every version. */
    public List<Canary> list(UUID incidentId) {
        return jdbc.sql("""
                select position, notice_version, sent_by, sent_at, confirmed_by, confirmed_at
                from canary left join canary_confirmation on canary = position
                where incident_id = ? order by position desc
                """)
                .param(incidentId)
                .query((row, n) -> {
                    var confirmedAt = row.getTimestamp("confirmed_at");
                    return new Canary(
                            row.getLong("position"),
                            row.getInt("notice_version"),
                            row.getString("sent_by"),
                            row.getTimestamp("sent_at").toInstant(),
                            mails(row.getLong("position")),
                            row.getString("confirmed_by"),
                            confirmedAt == null ? null : confirmedAt.toInstant());
                })
                .list();
    }

    private Canary find(UUID incidentId, long number) {
        return list(incidentId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この試し送信はありません。 / There is no such trial message."));
    }

    private List<Mail> mails(long number) {
        return jdbc.sql(
                        "select address, language, result, reply_code from canary_mail where canary = ? order by address, language")
                .param(number)
                .query((row, n) -> new Mail(
                        row.getString("address"),
                        Language.valueOf(row.getString("language")),
                        Result.valueOf(row.getString("result")),
                        row.getObject("reply_code", Integer.class)))
                .list();
    }
}
