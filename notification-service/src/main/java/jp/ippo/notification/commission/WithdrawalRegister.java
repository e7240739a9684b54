package jp.ippo.notification.commission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.commission.Withdrawal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals to withdraw, and what became of them. */
@Component
class WithdrawalRegister {

    private final JdbcClient jdbc;

    WithdrawalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Withdrawal> of(UUID incidentId) {
        return jdbc.sql("""
                select w.*, yes.by_account approved_by, no.by_account stopped_by, done.told_at
                from report_withdrawal w
                left join report_withdrawal_answer yes
                    on (yes.incident_id, yes.number, yes.answer) = (w.incident_id, w.number, 'APPROVED')
                left join report_withdrawal_answer no
                    on (no.incident_id, no.number, no.answer) = (w.incident_id, w.number, 'STOPPED')
                left join report_withdrawal_answer done
                    on (done.incident_id, done.number, done.answer) = (w.incident_id, w.number, 'WITHDRAWN')
                where w.incident_id = ? order by w.number
                """)
                .param(incidentId)
                .query((row, n) -> {
                    var toldAt = row.getTimestamp("told_at");
                    var approvedBy = row.getString("approved_by");
                    var stoppedBy = row.getString("stopped_by");
                    return new Withdrawal(
                            row.getInt("number"),
                            row.getInt("filing"),
                            row.getString("reason"),
                            row.getString("proposed_by"),
                            row.getTimestamp("proposed_at").toInstant(),
                            state(approvedBy, stoppedBy, toldAt),
                            approvedBy,
                            stoppedBy,
                            toldAt == null ? null : toldAt.toInstant());
                })
                .list();
    }

    void propose(UUID incidentId, Withdrawal withdrawal) {
        jdbc.sql("""
                insert into report_withdrawal (incident_id, number, filing, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        incidentId,
                        withdrawal.number(),
                        withdrawal.filing(),
                        withdrawal.reason(),
                        withdrawal.proposedBy(),
                        Timestamp.from(withdrawal.proposedAt()))
                .update();
    }

    /** @param toldAt with {@link State#WITHDRAWN} only */
    void answer(UUID incidentId, int number, State answer, String by, Instant at, @Nullable Instant toldAt) {
        jdbc.sql("""
                insert into report_withdrawal_answer (incident_id, number, answer, by_account, at, told_at)
                values (:incident, :number, :answer, :by, :at, :toldAt)
                """)
                .param("incident", incidentId)
                .param("number", number)
                .param("answer", answer.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("toldAt", toldAt == null ? null : Timestamp.from(toldAt))
                .update();
    }

    private static State state(@Nullable String approvedBy, @Nullable String stoppedBy, @Nullable Timestamp toldAt) {
        if (toldAt != null) return State.WITHDRAWN;
        if (stoppedBy != null) return State.STOPPED;
        return approvedBy == null ? State.PROPOSED : State.APPROVED;
    }
}
