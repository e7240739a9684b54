package jp.ippo.notification.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ippo.door.Onlooker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 案件一覧: the cases that whoever asks may see, with the least time left first. Reads in the order of an index and stops when the page is full. */
@Component
public class CaseBoard {

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseBoard(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** @param after continue behind this place, null for the beginning */
    public List<CaseFile> byTimeLeft(
            BoardFilter filter, BoardFilter.Days days, @Nullable PlaceOnBoard after, int limit) {
        var from = after == null ? PlaceOnBoard.BEGINNING : after;
        var conditions = filter.conditions();
        conditions.add("(next_due, incident_id) > (:fromDue, :fromId)");
        conditions.add(Onlooker.MAY_SEE);
        return jdbc.sql("select * from case_file where " + String.join(" and ", conditions)
                        + " order by next_due, incident_id limit :limit")
                .params(parameters(filter, days))
                .params(Onlooker.now().parameters())
                .param("fromDue", from.nextDue())
                .param("fromId", from.incidentId())
                .param("limit", limit)
                .query(files::file)
                .list();
    }

    /** All cases that are not hidden from whoever asks. */
    public List<CaseFile> byTimeLeft(@Nullable PlaceOnBoard after, int limit) {
        var from = after == null ? PlaceOnBoard.BEGINNING : after;
        return jdbc.sql("""
                select * from case_file where (next_due, incident_id) > (:fromDue, :fromId) and %s
                order by next_due, incident_id limit :limit
                """.formatted(Onlooker.MAY_SEE))
                .params(Onlooker.now().parameters())
                .param("fromDue", from.nextDue())
                .param("fromId", from.incidentId())
                .param("limit", limit)
                .query(files::file)
                .list();
    }

    /** The bodies that have cases, one index look-up for each. */
    public List<Body> bodies() {
        return jdbc.sql("""
                with recursive one as (
                    (select body_code, body_name from case_file where body_code is not null order by body_code limit 1)
                    union all
                    select another.* from one cross join lateral (
                        select body_code, body_name from case_file where body_code > one.body_code
                        order by body_code limit 1) another
                ) select * from one limit 500
                """)
                .query((row, n) -> new Body(row.getString("body_code"), row.getString("body_name")))
                .list();
    }

    private static Map<String, Object> parameters(BoardFilter filter, BoardFilter.Days days) {
        var all = new HashMap<String, Object>();
        all.put("today", days.today());
        all.put("preliminarySoonUntil", days.preliminarySoonUntil());
        all.put("finalSoonUntil", days.finalSoonUntil());
        all.put("never", CaseFiles.NOTHING_DUE);
        if (filter.duty() != null) all.put("duty", filter.duty().name());
        if (filter.gate() != null) all.put("gate", filter.gate().name());
        if (filter.drill() != null) all.put("drill", filter.drill());
        if (filter.body() != null) all.put("body", filter.body());
        if (filter.text() != null)
            all.put("text", BoardFilter.plain(filter.text().strip()));
        return all;
    }

    /** 機関 as the filter offers it. */
    public record Body(String code, String name) {}
}
