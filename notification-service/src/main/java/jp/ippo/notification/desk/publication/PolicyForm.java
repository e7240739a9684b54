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

/** 公表の基準, as typed. */
public record PolicyForm(
        @Nullable String bodyCode,
        @Nullable String effectiveFrom,
        @Nullable List<Integer> eachTimeItems,
        boolean eachTimeWithMyNumber,
        @Nullable String eachTimeFrom,
        @Nullable String otherwise,
        @Nullable String reasons,
        boolean recoveredUnread,
        @Nullable String source) {

    static final PolicyForm EMPTY = new PolicyForm(null, null, null, false, null, null, null, false, null);

    PolicyRules rules() {
        return PolicyRules.of(
                items(),
                eachTimeWithMyNumber,
                Typed.chosen(Severity.values(), eachTimeFrom),
                Typed.chosen(Mode.values(), otherwise),
                reasons,
                recoveredUnread,
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
