package jp.ippo.intake.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;

/** Gathers what cannot be right in an entry, so that a person learns of all of it at once. Never quotes a value. */
final class Problems {

    /** Names and places: one line. */
    static final int LINE = 200;
    /** Remarks, findings, evidence. */
    static final int STORY = 2_000;

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String field, String japanese, String english) {
        found.add(new FieldProblem(field, japanese + " / " + english));
    }

    void addIf(boolean wrong, String field, String japanese, String english) {
        if (wrong) add(field, japanese, english);
    }

    void required(String field, @Nullable Object value) {
        addIf(value == null || value instanceof String text && text.isBlank(), field, "必須です。", "It is required.");
    }

    void line(String field, @Nullable String value) {
        text(field, value, LINE);
    }

    void story(String field, @Nullable String value) {
        text(field, value, STORY);
    }

    private void text(String field, @Nullable String value, int limit) {
        if (value == null) return;
        addIf(
                value.codePointCount(0, value.length()) > limit,
                field,
                limit + "文字以内で入力してください。",
                "At most " + limit + " characters.");
        addIf(
                !value.codePoints().allMatch(character -> isAllowed(character, limit)),
                field,
                "使用できない文字（制御文字など）が含まれています。",
                "It contains characters that cannot be used (control characters and the like).");
    }

    /** Half a character (an unpaired surrogate) could not even be stored. */
    private static boolean isAllowed(int character, int limit) {
        if (character == '\n' || character == '\r' || character == '\t') return limit > LINE;
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    /** An impossible year is a slip of the pen, most often a year of the era (令和8年 typed as 0008). */
    void day(String field, @Nullable LocalDate day) {
        addIf(
                day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST)),
                field,
                "年を西暦4桁で確認してください。",
                "Check the year (four digits).");
    }

    List<FieldProblem> found() {
        return List.copyOf(found);
    }

    void refuseIfAny() {
        if (!found.isEmpty()) throw Refused.fields(found());
    }
}
