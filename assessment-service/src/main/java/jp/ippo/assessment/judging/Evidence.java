package jp.ippo.assessment.judging;

import java.time.Instant;
import java.util.List;

/**
 * What a judgement rests on beyond what is announced, kept with it so that it can be read years later as it was.
 *
 * @param knownAt 知った日時 that was used
 */
public record Evidence(Instant knownAt, List<Proof> proofs) {

    /**
     * @param code of the finding
     * @param usedFacts the facts it looked at, as {@code name=value}
     * @param text the text of the law beside the rule, as it stood in the program
     * @param source the official page of the text
     */
    public record Proof(String code, List<String> usedFacts, String text, String source) {}

    /** The proof of a finding; findings and proofs come in the same order, and a code may occur twice. */
    public Proof of(int finding) {
        return proofs.get(finding);
    }
}
