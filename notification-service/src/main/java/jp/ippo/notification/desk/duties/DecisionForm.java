package jp.ippo.notification.desk.duties;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import jp.ippo.door.Refused;
import jp.ippo.notification.duties.WhetherOwed;
import org.jspecify.annotations.Nullable;

/** As typed. */
public record DecisionForm(
        @Nullable String owed,
        @Nullable String reason,
        @Nullable String dueOn) {

    WhetherOwed decision() {
        return new WhetherOwed(
                owed == null || owed.isEmpty() ? null : (Boolean) Boolean.parseBoolean(owed), reason, day());
    }

    Map<String, String> typed() {
        return Map.of(
                "owed", owed == null ? "" : owed,
                "reason", reason == null ? "" : reason,
                "dueOn", dueOn == null ? "" : dueOn);
    }

    private @Nullable LocalDate day() {
        if (dueOn == null || dueOn.isBlank()) return null;
        try {
            return LocalDate.parse(dueOn);
        } catch (DateTimeParseException notADay) {
            throw Refused.field("dueOn", "日付を選んでください。 / Choose a day.");
        }
    }
}
