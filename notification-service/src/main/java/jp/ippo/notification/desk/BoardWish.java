package jp.ippo.notification.desk;

import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed.Duty;
import jp.ippo.notification.cases.BoardFilter;
import org.jspecify.annotations.Nullable;

/** The board's filter as it stands in the address; what cannot be read asks for nothing. */
public record BoardWish(
        @Nullable String time,
        @Nullable String duty,
        @Nullable String gate,
        @Nullable String body,
        @Nullable String text,
        @Nullable String drill) {

    BoardFilter filter() {
        return new BoardFilter(
                Typed.chosen(BoardFilter.Time.values(), time),
                Typed.chosen(Duty.values(), duty),
                Typed.chosen(Gate.values(), gate),
                body,
                text,
                drill == null || drill.isBlank() ? null : Boolean.valueOf(drill));
    }

    /** Whether anything is asked for. */
    public boolean isSet() {
        return java.util.stream.Stream.of(time, duty, gate, body, text, drill)
                .anyMatch(one -> one != null && !one.isBlank());
    }
}
