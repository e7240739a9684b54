package jp.ippo.intake.filing.web;

import java.util.Arrays;
import jp.ippo.intake.incident.Revision;
import org.jspecify.annotations.Nullable;

/** The revision number as an entity tag, for example {@code "3"}. */
final class RevisionTag {

    private RevisionTag() {}

    static String of(Revision revision) {
        return quoted(revision.number());
    }

    /** Without the header every revision will do. A weak tag never matches (RFC 9110, 13.1.1). */
    static boolean allows(@Nullable String ifMatch, int number) {
        return ifMatch == null
                || Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(quoted(number)));
    }

    private static String quoted(int number) {
        return "\"" + number + "\"";
    }
}
