package jp.ippo.notification.publication;

import java.time.Instant;
import jp.ippo.notification.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A case on a half-year's list.
 *
 * @param carriedOver whether it was known before this half-year began and no earlier list took it
 * @param enteredAt when it passed its gate for the list; null while it has not
 */
public record BatchCase(
        CaseFile file, boolean carriedOver, @Nullable Instant enteredAt) {}
