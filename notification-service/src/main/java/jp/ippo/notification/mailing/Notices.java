package jp.ippo.notification.mailing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.announcing.Progress;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.individuals.Reach;
import jp.ippo.notification.individuals.lists.Reconciliation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of the notice and their approval by a second person. */
@Component
public class Notices {

    private final CaseFiles cases;
    private final Progress progress;
    private final Reach reach;
    private final Reconciliation reconciliation;
    private final NoticeVersions versions;
    private final NoticeProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(
            CaseFiles cases,
            Progress progress,
            Reach reach,
            Reconciliation reconciliation,
            NoticeVersions versions,
            NoticeProperties properties,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.progress = progress;
        this.reach = reach;
        this.reconciliation = reconciliation;
        this.versions = versions;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new version in Japanese alone, as plain text. */
    @Transactional
    public Notice draft(UUID incidentId, NoticeWords words, String by) {
        return draft(incidentId, NoticeContent.inJapanese(words), by);
    }

    /**
     * A new version. What was approved before no longer is, whichever language changed.
     *
     * @throws Refused 409 while notices are leaving
     */
    @Transactional
    public Notice draft(UUID incidentId, NoticeContent content, String by) {
        cases.lock(incidentId);
        refuseWhileLeaving(incidentId);
        var notice = new Notice(
                incidentId,
                latest(incidentId).map(Notice::version).orElse(0) + 1,
                NoticeTemplate.CURRENT,
                content,
                properties.checkAddress(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        versions.add(notice);
        progress.announce(incidentId, Step.NOTICE_DRAFTED, by, reach.people(incidentId), null);
        return notice;
    }

    /**
     * Binds exactly this version and this number of people.
     *
     * @throws Refused 403 for the drafter, 409 when either number is not the present one, or differs from the report without
     *     an explanation
     */
    @Transactional
    public Approval approve(UUID incidentId, int version, int people, String by) {
        cases.lock(incidentId);
        var notice = latest(incidentId)
                .orElseThrow(() -> Refused.conflict("通知文がまだありません。 / There is no notice to approve yet."));
        if (notice.draftedBy().equals(by))
            throw Refused.forbidden(
                    "起案した本人は承認できません。別の人が承認してください。 / You drafted this notice; another person must approve it.");
        if (notice.version() != version)
            throw Refused.conflict(
                    "通知文の最新版は第" + notice.version() + "版です。 / The notice is at version " + notice.version() + " now.");
        int present = reach.people(incidentId).total();
        if (present == 0) throw Refused.conflict("名簿がまだありません。 / No list of people was uploaded yet.");
        if (present != people)
            throw Refused.conflict("対象者は現在" + present + "人です。 / There are " + present + " people now.");
        reconciliation.refuseUnexplained(incidentId);
        var standing = approval(incidentId);
        if (standing.isPresent()) return standing.get();
        jdbc.sql("""
                insert into notice_approval (incident_id, notice_version, people, approved_by, approved_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(incidentId, version, people, by, Timestamp.from(clock.instant()))
                .update();
        progress.announce(incidentId, Step.NOTICE_APPROVED, by, reach.people(incidentId), null);
        return approval(incidentId).orElseThrow();
    }

    /**
     * Takes the standing approval back: a start that is scheduled under it does not begin.
     *
     * @throws Refused 409 without a standing approval, or while notices are leaving
     */
    @Transactional
    public void withdrawApproval(UUID incidentId, String reason, String by) {
        cases.lock(incidentId);
        refuseWhileLeaving(incidentId);
        var approval = approval(incidentId)
                .orElseThrow(() -> Refused.conflict("有効な承認がありません。 / There is no standing approval."));
        jdbc.sql(
                        "insert into notice_approval_withdrawal (approval, reason, withdrawn_by, withdrawn_at) values (?, ?, ?, ?)")
                .params(approval.number(), reason, by, Timestamp.from(clock.instant()))
                .update();
        progress.announce(incidentId, Step.NOTICE_APPROVAL_WITHDRAWN, by, reach.people(incidentId), null);
    }

    private void refuseWhileLeaving(UUID incidentId) {
        boolean leaving = jdbc.sql("select exists (select from sending where incident_id = ? and state = 'RUNNING')")
                .param(incidentId)
                .query(Boolean.class)
                .single();
        if (leaving) throw Refused.conflict("送信中です。先に停止してください。 / Notices are being sent; stop the sending first.");
    }

    /** Empty until a draft exists. */
    public Optional<Notice> latest(UUID incidentId) {
        return versions.latest(incidentId);
    }

    Notice version(UUID incidentId, int version) {
        return versions.version(incidentId, version);
    }

    /** Empty unless the newest version and the present number of people are approved. */
    public Optional<Approval> approval(UUID incidentId) {
        return jdbc.sql("""
                select position, notice_version, people, approved_by, approved_at from notice_approval
                where incident_id = :incident and people = :people
                  and not exists (select from notice_approval_withdrawal where approval = position)
                  and notice_version = (select max(version) from notice where incident_id = :incident)
                order by position desc limit 1
                """)
                .param("incident", incidentId)
                .param("people", reach.people(incidentId).total())
                .query((row, n) -> new Approval(
                        row.getLong("position"),
                        row.getInt("notice_version"),
                        row.getInt("people"),
                        row.getString("approved_by"),
                        row.getTimestamp("approved_at").toInstant()))
                .optional();
    }
}
