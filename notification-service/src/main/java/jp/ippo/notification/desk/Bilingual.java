package jp.ippo.notification.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;

/** Reasons are kept as 日本語 / English for programs; a page shows the half its reader chose. */
public final class Bilingual {

    private static final String BETWEEN = " / ";

    private Bilingual() {}

    public static String half(String text, Locale locale) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) return text;
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? text.substring(between + BETWEEN.length())
                : text.substring(0, between);
    }

    public static String reason(Refused refused, Locale locale) {
        return half(String.valueOf(refused.getMessage()), locale);
    }

    /**
     * By field, in the order of the form.
     *
     * @throws Refused again, when it is refused as a whole (a case that is not there) and has no field to stand at
     */
    public static Map<String, String> problems(Refused refused, Locale locale) {
        if (refused.problems().isEmpty()) throw refused;
        var found = new LinkedHashMap<String, String>();
        for (FieldProblem problem : refused.problems()) {
            found.putIfAbsent(problem.field(), half(problem.problem(), locale));
        }
        return found;
    }
}
