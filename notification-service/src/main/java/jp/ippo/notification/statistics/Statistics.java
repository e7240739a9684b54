package jp.ippo.notification.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases of a fiscal year in the database. Drills are never counted. */
@Component
public class Statistics {

    private static final String YEAR = """
            with year as (
                select f.*, (c.preliminary_filed_at at time zone 'Asia/Tokyo')::date - f.known_on + 1 as filed_day
                from case_figures f join case_file c using (incident_id)
                where f.fiscal_year = :year and not f.drill)
            """;

    private static final String COUNTS = """
            count(*) as cases,
            count(*) filter (where duty = 'REQUIRED') as required,
            count(*) filter (where duty is null or duty = 'AWAITING_PERSON') as undecided,
            coalesce(sum(at_most), 0) as persons,
            count(*) filter (where at_most is null) as persons_unknown,
            count(filed_day) as filed,
            count(*) filter (where filed_day <= 5) as in_time,
            percentile_cont(0.5) within group (order by filed_day) as median_day,
            max(filed_day) as latest_day
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Statistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 年度: April to March, named after the year in which it begins. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }

    public int thisYear() {
        return fiscalYear(JapaneseDay.of(clock.instant()));
    }

    /** The years that can be asked for, the newest first; this one is always there. */
    public List<Integer> years() {
        var counted = jdbc.sql("select distinct fiscal_year from case_figures where not drill")
                .query(Integer.class)
                .list();
        return Stream.concat(Stream.of(thisYear()), counted.stream())
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }

    /** The lines of one table, the largest first; what has an order of its own (persons, days) in that order. */
    public List<YearLine> by(Dimension dimension, int year) {
        boolean ordered = dimension == Dimension.PERSONS || dimension == Dimension.DAYS || dimension == Dimension.ITEM;
        return jdbc.sql(YEAR + "select " + dimension.key() + " as key, " + dimension.nameOfKey() + " as name, " + COUNTS
                        + " from " + dimension.source() + " group by 1 order by " + (ordered ? "1" : "cases desc, 1"))
                .param("year", year)
                .query(Statistics::line)
                .list();
    }

    /** All cases of the year, each counted once. */
    public YearLine total(int year) {
        return jdbc.sql(YEAR + "select 'TOTAL' as key, null as name, " + COUNTS + " from year")
                .param("year", year)
                .query(Statistics::line)
                .single();
    }

    private static YearLine line(ResultSet row, int n) throws SQLException {
        return new YearLine(
                row.getString("key"),
                row.getString("name"),
                row.getInt("cases"),
                row.getInt("required"),
                row.getInt("undecided"),
                row.getLong("persons"),
                row.getInt("persons_unknown"),
                row.getInt("filed"),
                row.getInt("in_time"),
                (Double) row.getObject("median_day"),
                (Integer) row.getObject("latest_day"));
    }
}
