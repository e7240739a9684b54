package jp.ippo.intake.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ippo.events.ReportedFacts;
import org.jspecify.annotations.Nullable;

/**
 * 発生・発覚・知った日時. The clocks of 施行規則44条 start at the moment of knowing: it must have passed, and where it is
 * later than the discovery or the contractor's notice, somebody says why.
 */
final class Moments {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /**
     * 個人情報保護法68条 covers local governments since this day (the PPC's notice to local governments of 2022 on the
     * Act's coming into force). What was known earlier stood under each body's own ordinance.
     */
    static final LocalDate ARTICLE_68_BINDS_LOCAL_GOVERNMENTS_SINCE = LocalDate.of(2023, 4, 1);

    /** An earlier day is a slip of the pen, most often a year of the era (令和8年 typed as 0008). */
    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final ReportedFacts facts;
    private final Instant now;
    private final Problems problems;

    private Moments(ReportedFacts facts, Instant now, Problems problems) {
        this.facts = facts;
        this.now = now;
        this.problems = problems;
    }

    static void check(ReportedFacts facts, Clock clock, Problems problems) {
        var moments = new Moments(facts, clock.instant(), problems);
        moments.checkKnown();
        moments.checkDiscovered();
        moments.checkHappened();
        moments.checkContractorsNotice();
    }

    private void checkKnown() {
        var known = facts.knownAt();
        if (known == null) {
            problems.add(
                    "facts.knownAt",
                    "知った日時は必須です。期限はここから数えます。",
                    "The moment of knowing is required: the deadlines are counted from it.");
            return;
        }
        notInFuture("facts.knownAt", known);
        problems.addIf(
                known.isBefore(startOf(ARTICLE_68_BINDS_LOCAL_GOVERNMENTS_SINCE)),
                "facts.knownAt",
                "個人情報保護法第68条が地方公共団体に適用される令和5年4月1日より前に知った事案は受け付けられません。",
                "Known before 2023-04-01, the day from which Article 68 binds local governments: not accepted here.");
        checkOrder(known, facts.discoveredAt());
    }

    private void checkOrder(Instant known, @Nullable Instant discovered) {
        problems.addIf(
                discovered != null && known.isBefore(discovered),
                "facts.knownAt",
                "発覚日時より前に知ることはできません。",
                "Nobody can know of it before it was discovered.");
        boolean later = discovered != null && known.isAfter(discovered);
        boolean laterThanNotice = facts.contractorNoticeAt() != null && known.isAfter(facts.contractorNoticeAt());
        problems.addIf(
                (later || laterThanNotice) && facts.knownAtReason() == null,
                "facts.knownAtReason",
                "知った日時が発覚日時又は委託先の通知より遅い場合は理由が必要です。",
                "A reason is required where the moment of knowing is later than the discovery or the contractor's"
                        + " notice.");
    }

    private void checkDiscovered() {
        var discovered = facts.discoveredAt();
        if (discovered == null) return;
        notInFuture("facts.discoveredAt", discovered);
        notTooEarly("facts.discoveredAt", discovered);
        problems.addIf(
                facts.happenedOn() != null && discovered.isBefore(startOf(facts.happenedOn())),
                "facts.discoveredAt",
                "発生日より前に発覚することはできません。",
                "It cannot be discovered before the day it happened.");
    }

    private void checkHappened() {
        var happened = facts.happenedOn();
        if (happened == null) return;
        notInFuture("facts.happenedOn", startOf(happened));
        notTooEarly("facts.happenedOn", startOf(happened));
        problems.addIf(
                facts.discoveredAt() == null
                        && facts.knownAt() != null
                        && facts.knownAt().isBefore(startOf(happened)),
                "facts.happenedOn",
                "知った日時より後に発生することはできません。",
                "It cannot have happened after somebody knew of it.");
    }

    private void checkContractorsNotice() {
        var notice = facts.contractorNoticeAt();
        if (notice == null) return;
        notInFuture("facts.contractorNoticeAt", notice);
        notTooEarly("facts.contractorNoticeAt", notice);
    }

    private void notInFuture(String field, Instant moment) {
        problems.addIf(moment.isAfter(now), field, "未来の日時は入力できません。", "It cannot be in the future.");
    }

    private void notTooEarly(String field, Instant moment) {
        problems.addIf(
                moment.isBefore(startOf(EARLIEST)),
                field,
                "西暦で入力してください（1970年より前の日付です）。",
                "Before 1970: please give the year of the common era.");
    }

    /** Days are compared as moments: a moment far enough out of reach has no day. */
    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }
}
