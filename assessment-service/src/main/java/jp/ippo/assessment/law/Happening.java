package jp.ippo.assessment.law;

/** 漏えい・滅失・毀損, each as having occurred or as possible (おそれ). */
public record Happening(Kind kind, Certainty certainty) {

    public enum Kind {
        /** 漏えい */
        LEAK,
        /** 滅失 */
        LOSS,
        /** 毀損 */
        DAMAGE
    }

    public enum Certainty {
        OCCURRED,
        /** 発生したおそれ */
        POSSIBLE
    }
}
