package jp.ippo.assessment.law;

import java.util.List;

/** 「第三者に閲覧されないうちに全てを回収した場合」: not a leak, if proven. Text: event.ja.md#recovery */
final class Recovered {

    static final String CODE = "RECOVERY";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "Q&A Q17-1、ガイドライン（通則編）3-5-1-2",
            "Q&A Q17-1, General Guideline 3-5-1-2",
            "https://www.ppc.go.jp/all_faq_index/faq5-q17-1/",
            "event.ja.md#recovery");

    private Recovered() {}

    static Opinion examine(Matter matter) {
        var recovery = matter.facts().recovery();
        return opinion(matter, recovery)
                .from(() -> List.of(
                        "recovery.allRecovered=" + recovery.allRecovered(),
                        "recovery.unread=" + recovery.unread(),
                        "recovery.evidence=" + (recovery.hasEvidence() ? "given" : "none")));
    }

    private static Opinion opinion(Matter matter, Recovery recovery) {
        if (recovery.allRecovered() == Answer.NO) {
            return Opinion.notMet("全てを回収していない。", "Not all of it came back.");
        }
        if (recovery.unread() == Answer.NO) {
            return Opinion.notMet("回収の前に閲覧された。", "It was read before it came back.");
        }
        if (recovery.allRecovered() == Answer.UNKNOWN && recovery.unread() == Answer.UNKNOWN) {
            return Opinion.open("回収の有無が分からない。除外しない。", "Whether it came back is unknown; this excludes nothing.");
        }
        boolean proven =
                recovery.allRecovered() == Answer.YES && recovery.unread() == Answer.YES && recovery.hasEvidence();
        if (proven && !matter.facts().wrongfulPurpose().pointsOutside()) {
            return Opinion.met("閲覧される前に全てを回収したことが証拠により確認されている。", "All of it came back unread, with evidence.");
        }
        return matter.ask(
                Question.RECOVERED_UNREAD_CONFIRMED,
                new Words(
                        "閲覧される前に全てを回収したことが確認できない。除外しない。",
                        "It is not proven that all came back unread; this excludes nothing."));
    }

    static Finding finding(Opinion recovered) {
        return recovered.as(CODE, REFERENCE);
    }
}
