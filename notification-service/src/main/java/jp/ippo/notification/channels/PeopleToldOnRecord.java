package jp.ippo.notification.channels;

import static jp.ippo.notification.channels.Standing.MAILED;
import static jp.ippo.notification.channels.Standing.NO_NOTICE;
import static jp.ippo.notification.channels.Standing.POSTED;
import static jp.ippo.notification.channels.Standing.SUBSTITUTED;
import static jp.ippo.notification.channels.Standing.TOLD_BY_PHONE;
import static jp.ippo.notification.channels.Standing.TOLD_BY_VISIT;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.notification.channels.Standings.Tally;
import jp.ippo.notification.commission.OnRecord;
import jp.ippo.notification.commission.PpcForm;
import jp.ippo.notification.commission.ReportField;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 本人への対応 (施行規則44条1項6号) as the ledger of all ways of telling has it. Silent until somebody was told. */
@Component
class PeopleToldOnRecord implements OnRecord {

    private static final Map<Standing, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(MAILED, "電子メール");
        WAYS.put(POSTED, "郵送");
        WAYS.put(TOLD_BY_PHONE, "電話");
        WAYS.put(TOLD_BY_VISIT, "訪問");
        WAYS.put(SUBSTITUTED, "通知に代わる措置");
    }

    private final Standings standings;
    private final JdbcClient jdbc;

    PeopleToldOnRecord(Standings standings, JdbcClient jdbc) {
        this.standings = standings;
        this.jdbc = jdbc;
    }

    private record Span(@Nullable Instant first, @Nullable Instant last) {}

    @Override
    public Map<ReportField, String> of(UUID incidentId, PpcForm form) {
        var span = span(incidentId);
        var first = span.first();
        var last = span.last();
        var found = new EnumMap<ReportField, String>(ReportField.class);
        if (first == null || last == null) return found;
        var tally = standings.of(incidentId);
        if (WAYS.keySet().stream().noneMatch(way -> tally.of(way) > 0)) return found;
        found.put(ReportField.MEASURES_FOR_INDIVIDUALS, state(tally, form) + "\n" + counts(tally) + "\n" + asOf(last));
        var from = JapaneseDay.inWords(JapaneseDay.of(first));
        var to = JapaneseDay.inWords(JapaneseDay.of(last));
        found.put(ReportField.MEASURES_DATE, from.equals(to) ? from : from + "から" + to + "まで");
        found.put(ReportField.MEASURES_METHOD, methods(tally));
        return found;
    }

    private static String state(Tally tally, PpcForm form) {
        return form.word("Measures", tally.isFinished() ? "DONE" : "ONGOING");
    }

    /** Sums to the people in the lists. */
    private static String counts(Tally tally) {
        var told = WAYS.entrySet().stream()
                .filter(way -> tally.of(way.getKey()) > 0)
                .map(way -> way.getValue() + " " + people(tally.of(way.getKey())))
                .collect(Collectors.joining("、"));
        var noNotice = tally.of(NO_NOTICE) > 0 ? "、通知しないと判断 " + people(tally.of(NO_NOTICE)) : "";
        var open = tally.open() > 0 ? "、未了 " + people(tally.open()) : "";
        return "対象者 " + people(tally.total()) + "（" + told + noNotice + open + "）";
    }

    private static String methods(Tally tally) {
        return WAYS.entrySet().stream()
                .filter(way -> tally.of(way.getKey()) > 0)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
    }

    private static String people(int count) {
        return "%,d人".formatted(count);
    }

    private static String asOf(Instant last) {
        return "（通知の台帳から。最後の記録は" + JapaneseDay.inWords(last) + "）";
    }

    private Span span(UUID incidentId) {
        return jdbc.sql("""
                select min(at) as first, max(at) as last from (
                    select settled_at as at from delivery where incident_id = :incident and state = 'SENT'
                    union all
                    select at from contact where incident_id = :incident
                      and (kind in ('LETTER_POSTED', 'SUBSTITUTED') or result = 'TOLD')) told
                """)
                .param("incident", incidentId)
                .query((row, n) -> new Span(instant(row.getTimestamp("first")), instant(row.getTimestamp("last"))))
                .single();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
