package jp.ippo.notification.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.publication.FirstContact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * 一報, as somebody says it was given.
 *
 * @param contactedBy the member of staff who made the contact
 * @param contactedOffice the office that was told
 * @param spokeTo the person there, when the caller noted one
 */
public record Told(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable String contactedBy,
        @Nullable String contactedOffice,
        @Nullable String spokeTo) {

    private static final int LONGEST_NAME = 200;

    /**
     * @param knownAt when the incident was known; null while no report was heard
     * @throws Refused 422 naming each field that cannot be right
     */
    FirstContact record(int number, @Nullable Instant knownAt, String by, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (at == null) problems.add(new FieldProblem("at", "一報の日時を入れてください。 / Say when the PPC was told."));
        else if (at.isAfter(now))
            problems.add(new FieldProblem("at", "一報の日時が未来です。 / The first contact lies in the future."));
        // Pages and telephones know minutes only.
        else if (knownAt != null && at.isBefore(knownAt.truncatedTo(ChronoUnit.MINUTES)))
            problems.add(new FieldProblem(
                    "at", "一報の日時が、事態を知った日時より前です。 / The first contact lies before the incident was known."));
        if (channel == null) problems.add(new FieldProblem("channel", "連絡方法を選んでください。 / Choose how the PPC was told."));
        name(problems, "contactedBy", contactedBy);
        name(problems, "contactedOffice", contactedOffice);
        if (spokeTo != null && spokeTo.length() > LONGEST_NAME) problems.add(tooLong("spokeTo"));
        if (at == null || channel == null || contactedBy == null || contactedOffice == null || !problems.isEmpty())
            throw Refused.fields(problems);
        return new FirstContact(
                number,
                at.truncatedTo(ChronoUnit.MICROS),
                channel,
                contactedBy.strip(),
                contactedOffice.strip(),
                spokeTo == null || spokeTo.isBlank() ? null : spokeTo.strip(),
                by,
                now);
    }

    private static void name(List<FieldProblem> problems, String field, @Nullable String value) {
        if (value == null || value.isBlank()) problems.add(new FieldProblem(field, "入力してください。 / Fill this in."));
        else if (value.length() > LONGEST_NAME) problems.add(tooLong(field));
    }

    private static FieldProblem tooLong(String field) {
        return new FieldProblem(field, "200字以内で入力してください。 / At most 200 characters.");
    }
}
