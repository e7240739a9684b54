package jp.ippo.notification.desk.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.publication.Mode;
import jp.ippo.notification.publication.PolicyRules;
import org.jspecify.annotations.Nullable;

/** 公表の基準, as typed; a box that is not ticked is not sent. */
public record PolicyForm(
        @Nullable String bodyCode,
        @Nullable String effectiveFrom,
        @Nullable List<Integer> eachTimeItems,
        @Nullable Boolean eachTimeWithMyNumber,
        @Nullable String eachTimeFrom,
        @Nullable String otherwise,
        @Nullable String reasons,
        @Nullable Boolean recoveredUnread,
        @Nullable String source) {

    static final PolicyForm EMPTY = new PolicyForm(null, null, null, null, null, null, null, null, null);

    PolicyRules rules() {
        return PolicyRules.of(
                items(),
                Boolean.TRUE.equals(eachTimeWithMyNumber),
                Typed.chosen(Severity.values(), eachTimeFrom),
                Typed.chosen(Mode.values(), otherwise),
                reasons,
                Boolean.TRUE.equals(recoveredUnread),
                source);
    }

    public boolean hasItem(int item) {
        return items().contains(item);
    }

    @Nullable
    LocalDate day() {
        if (effectiveFrom == null || effectiveFrom.isBlank()) return null;
        try {
            return LocalDate.parse(effectiveFrom);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private Set<Integer> items() {
        return eachTimeItems == null ? Set.of() : new TreeSet<>(eachTimeItems);
    }
}
