package jp.ippo.notification.duties;

import java.util.List;
import jp.ippo.door.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What a person wrote into a field. */
final class Words {

    private Words() {}

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static void notTooLong(List<FieldProblem> problems, String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest)
            problems.add(new FieldProblem(field, longest + "字以内で書いてください。 / At most " + longest + " characters."));
    }
}
