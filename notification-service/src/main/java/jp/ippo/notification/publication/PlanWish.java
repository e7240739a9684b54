package jp.ippo.notification.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.publication.Publication.Channel;
import jp.ippo.notification.publication.PublicationPlan.Act;
import org.jspecify.annotations.Nullable;

/**
 * 公表予定, as somebody wants it.
 *
 * @param reason asked for where a plan stands already
 */
public record PlanWish(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable String reason) {

    static final int LONGEST_REASON = 2000;

    /**
     * @param moved whether another plan stands
     * @throws Refused 422 naming each field that cannot be right
     */
    PublicationPlan record(int number, boolean moved, String by, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (at == null) problems.add(new FieldProblem("at", "公表の予定日時を入れてください。 / Say when it is to be published."));
        else if (!at.isAfter(now))
            problems.add(new FieldProblem("at", "公表の予定は、これからの日時にしてください。 / The planned time must lie ahead."));
        if (channel == null)
            problems.add(new FieldProblem("channel", "公表の方法を選んでください。 / Choose how it is to be published."));
        if (moved && (reason == null || reason.isBlank()))
            problems.add(new FieldProblem("reason", "予定を変える理由を書いてください。 / Say why the plan is moved."));
        if (reason != null && reason.length() > LONGEST_REASON)
            problems.add(new FieldProblem("reason", "2000字以内で書いてください。 / At most 2000 characters."));
        if (at == null || channel == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new PublicationPlan(
                number,
                moved ? Act.MOVED : Act.SET,
                at.truncatedTo(ChronoUnit.MICROS),
                channel,
                moved && reason != null ? reason.strip() : null,
                by,
                now);
    }
}
