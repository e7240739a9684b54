package jp.ippo.notification.duties;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** A proof, as somebody gives it. */
public record TheyWereTold(
        @Nullable Instant toldAt,
        @Nullable String spokeTo,
        @Nullable String referenceNumber,
        @Nullable String note) {

    /** @throws Refused 422 naming each field that cannot be right */
    Proof prove(@Nullable Instant knownAt, String by, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (toldAt == null) problems.add(new FieldProblem("toldAt", "連絡した日時を入れてください。 / Say when they were told."));
        else if (toldAt.isAfter(now))
            problems.add(new FieldProblem("toldAt", "連絡した日時が未来です。 / The contact lies in the future."));
        // Pages know minutes only.
        else if (knownAt != null && toldAt.isBefore(knownAt.truncatedTo(ChronoUnit.MINUTES)))
            problems.add(new FieldProblem(
                    "toldAt", "連絡した日時が、事態を知った日時より前です。 / The contact lies before the incident was known."));
        var who = Words.given(spokeTo);
        if (who == null) problems.add(new FieldProblem("spokeTo", "連絡した相手を入れてください。 / Say who was told."));
        Words.notTooLong(problems, "spokeTo", spokeTo, 200);
        Words.notTooLong(problems, "referenceNumber", referenceNumber, 200);
        Words.notTooLong(problems, "note", note, 2000);
        if (toldAt == null || who == null || !problems.isEmpty()) throw Refused.fields(problems);
        return new Proof(
                toldAt.truncatedTo(ChronoUnit.MICROS), who, Words.given(referenceNumber), Words.given(note), by, now);
    }
}
