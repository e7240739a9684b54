package jp.ippo.intake.register.telling;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 期限: something of a contract that somebody has to do by a day.
 *
 * @param subject which of several of its kind: the clause, or the id of the follow-up; empty where there is one only
 * @param words what is to be done about a follow-up; empty for the others
 * @param owner who does it; null while nobody is named
 * @param contractor name
 */
public record Due(
        Kind kind,
        String subject,
        String words,
        @Nullable String owner,
        LocalDate dueOn,
        UUID contractId,
        String contractor,
        String contract,
        String bodyCode,
        String department) {

    public enum Kind {
        /** 定期確認 */
        CONFIRMATION,
        /** 条項の欠け */
        CLAUSE,
        /** 是正 */
        FOLLOW_UP,
        /** 返還・廃棄の証明 */
        CERTIFICATE
    }

    public boolean isOverdueOn(LocalDate day) {
        return dueOn.isBefore(day);
    }
}
