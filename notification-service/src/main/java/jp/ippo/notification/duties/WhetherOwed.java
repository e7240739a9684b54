package jp.ippo.notification.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** A decision, as somebody wants to make it. */
public record WhetherOwed(
        @Nullable Boolean owed,
        @Nullable String reason,
        @Nullable LocalDate dueOn) {

    /** @throws Refused 422 naming each field that cannot be right */
    Decision decide(String by, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (owed == null) problems.add(new FieldProblem("owed", "連絡が必要かどうかを選んでください。 / Choose whether it is owed."));
        var why = Words.given(reason);
        if (Boolean.FALSE.equals(owed) && why == null)
            problems.add(new FieldProblem("reason", "不要とする理由を書いてください。 / Say why it is not owed."));
        Words.notTooLong(problems, "reason", reason, 2000);
        if (owed == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new Decision(owed, why, owed ? dueOn : null, by, now);
    }
}
