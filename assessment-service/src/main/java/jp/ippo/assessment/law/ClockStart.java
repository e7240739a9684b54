package jp.ippo.assessment.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * 起算日: the day any worker other than a wrongdoer knew the reportable event; with a contractor, at the latest the day of
 * its notice. Nobody moves the clock later in silence: where an earlier moment is not explained, the earlier one holds.
 * Text: deadlines.ja.md#known
 *
 * @param knownOn day 1 that holds
 * @param atLatest day 1 if every open question were answered for the later moment
 */
record ClockStart(LocalDate knownOn, LocalDate atLatest, List<Finding> findings) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "Q&A（行政機関等編）Q3-4-1、ガイドライン（通則編）3-5-3-5",
            "Q&A (public bodies) Q3-4-1, General Guideline 3-5-3-5",
            "https://www.ppc.go.jp/all_faq_index/faq7-q3-4-1",
            "deadlines.ja.md#known");

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TOKYO);
    }

    static ClockStart of(Matter matter) {
        var facts = matter.facts();
        var stated = day(facts.knownAt());
        var start = new ClockStart(stated, stated, List.of());
        if (isEarlier(facts.discoveredAt(), stated)) {
            start = start.orFrom(
                    day(facts.discoveredAt()),
                    discovery(matter)
                            .from(() -> List.of("discoveredAt=" + facts.discoveredAt(), "knownAt=" + facts.knownAt()))
                            .as("KNOWN-DISCOVERY", REFERENCE));
        }
        if (isEarlier(facts.contractorNoticeAt(), stated)) {
            start = start.orFrom(
                    day(facts.contractorNoticeAt()),
                    notice(matter)
                            .from(() -> List.of(
                                    "contractorNoticeAt=" + facts.contractorNoticeAt(), "knownAt=" + facts.knownAt()))
                            .as("KNOWN-NOTICE", REFERENCE));
        }
        return start;
    }

    /** An earlier day counts if it is found right, and holds while that is open. */
    private ClockStart orFrom(LocalDate earlier, Finding finding) {
        var all = new ArrayList<>(findings);
        all.add(finding);
        return new ClockStart(
                finding.isMet() || finding.isOpen() ? earlierOf(knownOn, earlier) : knownOn,
                finding.isMet() ? earlierOf(atLatest, earlier) : atLatest,
                all);
    }

    private static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isEarlier(Instant moment, LocalDate stated) {
        return moment != null && day(moment).isBefore(stated);
    }

    /** 発覚 and "knew it was reportable" are equal unless a reason says why not. */
    private static Opinion discovery(Matter matter) {
        var reason = matter.facts().knownAtReason();
        if (reason != null && !reason.isBlank()) {
            return Opinion.notMet("発覚の時点では知らなかった理由が示されている。", "A reason says why it was not known at discovery.");
        }
        return matter.ask(
                Question.KNOWN_WHEN_DISCOVERED,
                new Words(
                        "発覚日より後に知ったとする理由がない。早い方から数える。",
                        "No reason for knowing later than discovery; the earlier day counts."));
    }

    /** 「遅くとも委託先から通知を受けた時点で」. */
    private static Opinion notice(Matter matter) {
        return matter.ask(
                Question.KNOWN_BY_CONTRACTOR_NOTICE,
                new Words(
                        "委託先の通知が先にある。遅くともその時点で知ったものとして数える。",
                        "The contractor's notice came first; it counts at the latest from there."));
    }
}
