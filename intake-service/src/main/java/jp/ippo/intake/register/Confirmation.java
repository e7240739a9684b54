package jp.ippo.intake.register;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ippo.events.Answer;
import org.jspecify.annotations.Nullable;

/**
 * 定期確認 (8.1(3)): whether the contractor keeps to the clauses, found by somebody on a day.
 *
 * @param confirmedBy who looked, by name or office
 * @param method how, for example 実地 or 書面
 * @param checks one per clause, in the order of the guideline
 * @param importance decides whether the CISO is told besides 統括情報セキュリティ責任者
 */
public record Confirmation(
        UUID contractId,
        LocalDate confirmedOn,
        String confirmedBy,
        @Nullable String method,
        List<Check> checks,
        Importance importance,
        String summary,
        List<FollowUp> followUps) {

    public Confirmation {
        var given = checks == null ? List.<Check>of() : List.copyOf(checks);
        checks = Arrays.stream(Clause.values())
                .map(clause -> given.stream()
                        .filter(one -> one.clause() == clause)
                        .reduce((first, last) -> last)
                        .orElseGet(() -> new Check(clause, Answer.UNKNOWN, null)))
                .toList();
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
    }

    /** @param kept whether it is kept to; left out is unknown */
    public record Check(
            Clause clause, Answer kept, @Nullable String remark) {

        public Check {
            kept = requireNonNullElse(kept, Answer.UNKNOWN);
        }
    }

    /** 重要度. */
    public enum Importance {
        /** 通常 */
        ROUTINE,
        /** 重要 */
        IMPORTANT,
        /** 緊急 */
        URGENT
    }

    /**
     * 是正・フォローアップ.
     *
     * @param id the same in every version of the confirmation
     * @param doneOn null while it is open
     */
    public record FollowUp(
            UUID id,
            String what,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            Evidence evidence) {

        public FollowUp {
            evidence = requireNonNullElse(evidence, Evidence.NONE);
        }
    }

    public List<Check> notKept() {
        return checks.stream().filter(one -> one.kept() != Answer.YES).toList();
    }

    public List<FollowUp> open() {
        return followUps.stream().filter(one -> one.doneOn() == null).toList();
    }
}
