package jp.ippo.notification.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** Gathers what a form lacks, so that a person learns of all of it at once. */
final class Needed {

    private final List<FieldProblem> missing = new ArrayList<>();

    void words(String field, @Nullable String words, int longest) {
        if (words == null || words.isBlank()) missing.add(new FieldProblem(field, "必須です。 / Required."));
        else if (words.length() > longest)
            missing.add(new FieldProblem(field, longest + "字までです。 / No more than " + longest + " characters."));
    }

    void given(String field, @Nullable Object value) {
        if (value == null) missing.add(new FieldProblem(field, "必須です。 / Required."));
    }

    void notAfter(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today))
            missing.add(new FieldProblem(field, "未来の日付です。 / That day is still to come."));
    }

    void refuseIfMissing() {
        if (!missing.isEmpty()) throw Refused.fields(missing);
    }

    static String stripped(@Nullable String words) {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }
}
