package jp.ippo.notification.cases;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the board somebody wants to see; null asks for nothing.
 *
 * @param body code of the reporting body
 * @param text anywhere in body, department, overview or id; width and case of letters do not matter
 * @param drill 訓練 only, or real cases only
 */
public record BoardFilter(
        @Nullable Time time,
        @Nullable Duty duty,
        @Nullable Gate gate,
        @Nullable String body,
        @Nullable String text,
        @Nullable Boolean drill) {

    public static final BoardFilter EVERYTHING = new BoardFilter(null, null, null, null, null, null);

    /** How the next limit stands. */
    public enum Time {
        LATE,
        DUE_SOON,
        ON_TIME,
        /** no judgement was heard yet: the law may be running */
        WAITING,
        NOTHING_DUE
    }

    /**
     * @param preliminarySoonUntil last day on which a 速報 counts as due soon
     * @param finalSoonUntil last day on which a 確報 counts as due soon
     */
    public record Days(LocalDate today, LocalDate preliminarySoonUntil, LocalDate finalSoonUntil) {}

    /** As the board's column {@code searched} is written. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Conditions with named parameters of {@link CaseBoard}. */
    List<String> conditions() {
        var all = new ArrayList<String>();
        if (time != null) all.add(condition(time));
        if (duty != null) all.add("duty = :duty");
        if (gate != null) all.add("publication_gate = :gate");
        if (body != null && !body.isBlank()) all.add("body_code = :body");
        if (text != null && !text.isBlank()) all.add(isAnId(text) ? THIS_CASE : "position(:text in searched) > 0");
        if (drill != null) all.add("drill = :drill");
        return all;
    }

    private static String condition(Time time) {
        return switch (time) {
            case LATE -> "duty is not null and next_due < :today";
            case DUE_SOON -> "duty is not null and next_due >= :today and next_due <= " + SOON_UNTIL;
            case ON_TIME -> "duty is not null and next_due < :never and next_due > " + SOON_UNTIL;
            case WAITING -> "duty is null";
            case NOTHING_DUE -> "next_due = :never";
        };
    }

    /** Somebody who has the id of a case need not wait until every other case was looked through. */
    private static final String THIS_CASE = "incident_id = cast(:text as uuid)";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static boolean isAnId(String text) {
        return ID.matcher(plain(text.strip())).matches();
    }

    private static final String SOON_UNTIL =
            "case when preliminary_filed_at is null then :preliminarySoonUntil else :finalSoonUntil end";
}
