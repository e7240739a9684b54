package jp.ippo.notification.commission;

import java.util.List;
import jp.ippo.notification.commission.Entry.Says;
import org.jspecify.annotations.Nullable;

/**
 * What an officer changes at once.
 *
 * @param why for all of them
 * @param seen position of the newest entry the officer saw, 0 for none; null where nobody looked
 */
public record Changes(
        @Nullable String why, @Nullable Long seen, @Nullable List<Change> changes) {

    public record Change(
            @Nullable ReportField field,
            @Nullable Says says,
            @Nullable String text) {

        /** Browsers send CR LF; a version must not change by that. */
        @Nullable
        String plainText() {
            if (text == null || text.isBlank()) return null;
            return text.replace("\r\n", "\n").replace('\r', '\n').strip();
        }
    }
}
