package jp.ippo.intake.register.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.Confirmation.Check;
import jp.ippo.intake.register.Confirmation.FollowUp;
import jp.ippo.intake.register.Confirmation.Importance;
import org.jspecify.annotations.Nullable;

/** A confirmation as a form: thirteen questions, and rows for what has to be done. */
final class ConfirmationForm {

    private static final int SPARE_ROWS = 3;
    private static final int MOST_ROWS = 103;

    private ConfirmationForm() {}

    static Typed shown(Confirmation found) {
        var form = new Typed()
                .with("confirmedOn", found.confirmedOn())
                .with("confirmedBy", found.confirmedBy())
                .with("method", found.method())
                .with("importance", found.importance())
                .with("summary", found.summary());
        for (var check : found.checks()) {
            var at = "checks[" + check.clause().ordinal() + "].";
            form.with(at + "kept", check.kept()).with(at + "remark", check.remark());
        }
        for (int i = 0; i < found.followUps().size(); i++) {
            var one = found.followUps().get(i);
            var at = "followUps[" + i + "].";
            form.with(at + "id", one.id())
                    .with(at + "what", one.what())
                    .with(at + "owner", one.owner())
                    .with(at + "dueOn", one.dueOn())
                    .with(at + "doneOn", one.doneOn())
                    .with(at + "evidence", one.evidence());
        }
        return form;
    }

    /** The rows to show: those that are filled, and some to fill. */
    static List<Integer> rows(Typed form) {
        int filled = (int)
                IntStream.range(0, MOST_ROWS).takeWhile(i -> isFilled(form, i)).count();
        return IntStream.range(0, filled + SPARE_ROWS).boxed().toList();
    }

    static Confirmation read(Typed typed, UUID contract) {
        var problems = new ArrayList<FieldProblem>();
        var on = typed.day("confirmedOn");
        var importance = typed.choice("importance", Importance.class);
        if (on == null) problems.add(new FieldProblem("confirmedOn", "必須です。 / It is required."));
        if (importance == null) problems.add(new FieldProblem("importance", "必須です。 / It is required."));
        var followUps = new ArrayList<FollowUp>();
        for (int i = 0; i < MOST_ROWS; i++) {
            if (!isFilled(typed, i)) continue;
            var one = followUp(typed, "followUps[" + i + "].", problems);
            if (one != null) followUps.add(one);
        }
        if (on == null || importance == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new Confirmation(
                contract,
                on,
                typed.must("confirmedBy"),
                typed.text("method"),
                Arrays.stream(Clause.values())
                        .map(clause -> {
                            var at = "checks[" + clause.ordinal() + "].";
                            return new Check(clause, typed.answer(at + "kept"), typed.text(at + "remark"));
                        })
                        .toList(),
                importance,
                typed.must("summary"),
                followUps);
    }

    @SuppressWarnings("NullAway") // one without an id is new: the register gives it one
    private static @Nullable FollowUp followUp(Typed typed, String at, List<FieldProblem> problems) {
        var dueOn = typed.day(at + "dueOn");
        if (dueOn == null) {
            problems.add(new FieldProblem(at + "dueOn", "期限を入力してください。 / Say by when."));
            return null;
        }
        return new FollowUp(
                typed.id(at + "id"),
                typed.must(at + "what"),
                typed.must(at + "owner"),
                dueOn,
                typed.day(at + "doneOn"),
                typed.evidence(at + "evidence"));
    }

    private static boolean isFilled(Typed form, int row) {
        var at = "followUps[" + row + "].";
        return form.has(at + "id")
                || form.has(at + "what")
                || form.has(at + "owner")
                || form.has(at + "dueOn")
                || form.has(at + "doneOn");
    }
}
