package jp.ippo.notification.letters;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.CaseProgressed.Step;
import jp.ippo.notification.cases.Announcer;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.ContactLog.Entry;
import jp.ippo.notification.channels.ContactLog.Kind;
import jp.ippo.notification.channels.OtherWays;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.letters.LetterBatch.State;
import jp.ippo.notification.mailing.Notice;
import jp.ippo.notification.mailing.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Batches of letters: drafted by one, approved by another, handed to the post, or withdrawn. */
@Component
public class Letters {

    private final CaseFiles cases;
    private final Notices notices;
    private final OtherWays ways;
    private final BatchRegister register;
    private final LetterPress press;
    private final LettersProperties properties;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(
            CaseFiles cases,
            Notices notices,
            OtherWays ways,
            BatchRegister register,
            LetterPress press,
            LettersProperties properties,
            Announcer announcer,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.ways = ways;
        this.register = register;
        this.press = press;
        this.properties = properties;
        this.announcer = announcer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<LetterBatch> of(UUID incidentId) {
        return register.of(incidentId);
    }

    /** @throws Refused 404 */
    public LetterBatch get(UUID incidentId, int number) {
        return register.get(incidentId, number);
    }

    public Map<Obstacle, Integer> obstacles(UUID incidentId, int number) {
        return register.obstacles(incidentId, number);
    }

    /**
     * Claims everybody of the worklist who may be written to. The batch is prepared afterwards, by itself.
     *
     * @param datedOn 発信日
     * @throws Refused 422 for a date in the past, 409 without a notice or with nobody to write to
     */
    @Transactional
    public LetterBatch draft(UUID incidentId, @Nullable LocalDate datedOn, String by) {
        cases.lock(incidentId);
        if (datedOn == null) throw Refused.field("datedOn", "発信日を入れてください。 / Give the date of the letters.");
        if (datedOn.isBefore(JapaneseDay.of(clock.instant())))
            throw Refused.field("datedOn", "発信日が過去です。 / The date of the letters lies in the past.");
        var notice = notices.latest(incidentId)
                .orElseThrow(() -> Refused.conflict("通知文がまだありません。 / There is no notice yet."));
        int number = register.of(incidentId).stream()
                        .mapToInt(LetterBatch::number)
                        .max()
                        .orElse(0)
                + 1;
        int taken = ways.takeForLetters(incidentId, number);
        if (taken == 0) throw Refused.conflict("郵送できる人が作業一覧にいません。 / Nobody on the worklist can be written to.");
        jdbc.sql("""
                insert into letter_batch (incident_id, number, state, notice_version, template, dated_on, per_file, taken,
                    drafted_by, drafted_at)
                values (?, ?, 'PREPARING', ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        number,
                        notice.version(),
                        LetterText.CURRENT,
                        Date.valueOf(datedOn),
                        properties.perFile(),
                        taken,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        var batch = register.get(incidentId, number);
        if (!press.prints(incidentId, batch))
            throw Refused.conflict("通知文に、印刷できない文字（外字など）があります。通知文を改めてください。"
                    + " / The notice has characters that cannot be printed: draft it again without them.");
        return batch;
    }

    /**
     * Binds exactly these bytes: the digest covers every file, the words and the number of letters.
     *
     * @throws Refused 403 for the drafter of the batch or of its words, 409 when anything is not as it was shown
     */
    @Transactional
    public LetterBatch approve(
            UUID incidentId, int number, @Nullable Integer letters, @Nullable String digest, String by) {
        cases.lock(incidentId);
        var batch = inState(incidentId, number, State.PREPARED);
        var notice = currentNotice(incidentId, batch);
        if (batch.draftedBy().equals(by) || notice.draftedBy().equals(by))
            throw Refused.forbidden("束や通知文を作った本人は承認できません。 / Whoever drafted the batch or its words cannot approve it.");
        if (letters == null || !letters.equals(batch.letters()) || digest == null || !digest.equals(batch.digest()))
            throw Refused.conflict(
                    "通数又は内容が、表示されたものと違います。もう一度確認してください。 / The letters are not those that were shown. Look again.");
        if (letters == 0) throw Refused.conflict("印刷できる手紙がありません。 / There is no letter to print.");
        move(incidentId, number, State.APPROVED);
        step(incidentId, number, State.APPROVED, by);
        announcer.announce(incidentId, Step.NOTICE_APPROVED, by, null);
        return register.get(incidentId, number);
    }

    /**
     * Everybody in it goes back to the worklist.
     *
     * @throws Refused 409 once any of it was posted
     */
    @Transactional
    public LetterBatch withdraw(UUID incidentId, int number, String by) {
        cases.lock(incidentId);
        var batch = register.get(incidentId, number);
        boolean posted = batch.files().stream().anyMatch(file -> file.postedOn() != null);
        if (posted || batch.state() == State.WITHDRAWN)
            throw Refused.conflict("差し出した束や取り下げた束は取り下げられません。 / Posted or withdrawn already.");
        move(incidentId, number, State.WITHDRAWN);
        step(incidentId, number, State.WITHDRAWN, by);
        ways.giveBackAll(incidentId, number);
        return register.get(incidentId, number);
    }

    /**
     * 差出し: a file's letters were handed to the post, and its people are told.
     *
     * @param file its number, null for all that were not posted yet
     * @throws Refused 422 for a date that cannot be, 409 when it is not approved or was posted
     */
    @Transactional
    public LetterBatch posted(
            UUID incidentId,
            int number,
            @Nullable Integer file,
            @Nullable LocalDate postedOn,
            @Nullable String staff,
            String by) {
        cases.lock(incidentId);
        var batch = inState(incidentId, number, State.APPROVED);
        if (postedOn == null) throw Refused.field("postedOn", "差し出した日を入れてください。 / Say when it was posted.");
        if (postedOn.isAfter(JapaneseDay.of(clock.instant())))
            throw Refused.field("postedOn", "差し出した日が未来です。 / The day of posting lies in the future.");
        if (staff == null || staff.isBlank() || staff.length() > 200)
            throw Refused.field("staff", "差し出した職員を入れてください。 / Say who posted it.");
        var files = batch.files().stream()
                .filter(one -> one.postedOn() == null && (file == null || one.file() == file))
                .toList();
        if (files.isEmpty()) throw Refused.conflict("差出し前のファイルではありません。 / No such file waits to be posted.");
        for (var one : files) post(incidentId, number, one, postedOn, staff.strip(), by);
        if (register.get(incidentId, number).files().stream().allMatch(one -> one.postedOn() != null))
            move(incidentId, number, State.POSTED);
        return register.get(incidentId, number);
    }

    private void post(UUID incidentId, int number, LetterBatch.File file, LocalDate postedOn, String staff, String by) {
        jdbc.sql("""
                insert into letter_posting (incident_id, number, file, posted_on, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(incidentId, number, file.file(), Date.valueOf(postedOn), by, Timestamp.from(clock.instant()))
                .update();
        var people = register.people(incidentId, number, file.firstPlace(), file.letters());
        var entry = new Entry(
                Kind.LETTER_POSTED,
                null,
                postedOn.atStartOfDay(JapaneseDay.TOKYO).toInstant(),
                staff,
                by);
        int posted = ways.posted(incidentId, number, people, entry);
        if (posted != file.letters()) throw new IllegalStateException("somebody left a batch that was being posted");
    }

    Notice currentNotice(UUID incidentId, LetterBatch batch) {
        return notices.latest(incidentId)
                .filter(notice -> notice.version() == batch.noticeVersion())
                .orElseThrow(
                        () -> Refused.conflict(
                                "通知文が改められました。束を取り下げて作り直してください。 / The notice was replaced: withdraw this batch and draft a new one."));
    }

    private LetterBatch inState(UUID incidentId, int number, State state) {
        var batch = register.get(incidentId, number);
        if (batch.state() == state) return batch;
        throw Refused.conflict(
                switch (batch.state()) {
                    case PREPARING -> "準備中です。 / It is still being prepared.";
                    case PREPARED -> "まだ承認されていません。 / It is not approved yet.";
                    case APPROVED -> "承認済みです。 / It is approved already.";
                    case POSTED -> "差出し済みです。 / It was posted already.";
                    case WITHDRAWN -> "取り下げられています。 / It was withdrawn.";
                });
    }

    private void move(UUID incidentId, int number, State state) {
        jdbc.sql("update letter_batch set state = ? where incident_id = ? and number = ?")
                .params(state.name(), incidentId, number)
                .update();
    }

    private void step(UUID incidentId, int number, State step, String by) {
        jdbc.sql("""
                insert into letter_batch_step (incident_id, number, step, by_account, at) values (?, ?, ?, ?, ?)
                """)
                .params(incidentId, number, step.name(), by, Timestamp.from(clock.instant()))
                .update();
    }
}
