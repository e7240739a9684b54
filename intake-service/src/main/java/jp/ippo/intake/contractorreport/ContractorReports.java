package jp.ippo.intake.contractorreport;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The reports of contractors. What was said stays; what became of it is found out from the register of incidents. */
@Component
public class ContractorReports {

    private static final int LONGEST_REASON = 2_000;
    private static final String ALL = """
            select c.report_id, c.submitted_at, c.content, l.contractor_id, l.contract_id,
                a.reason, a.set_by, a.set_at,
                array(select k.incident_id from report_takeover t
                          join filing_key k on k.account = t.taken_by and k.key = t.draft_id::text
                          where t.report_id = c.report_id
                      union select s.incident_id from contractor_event e join contractor_event_share s using (event_id)
                          where e.report_id = c.report_id) as incidents,
                array(select distinct t.taken_by from report_takeover t join draft d on d.id = t.draft_id
                          where t.report_id = c.report_id) as drafted_by
            from contractor_report c join report_link l using (link_id) left join report_set_aside a using (report_id)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReportLinks links;
    private final Clock clock;

    ContractorReports(JdbcClient jdbc, JsonMapper json, ReportLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.links = links;
        this.clock = clock;
    }

    /** The link of a token, if it works now: all that anybody learns with it. */
    public Optional<ReportLink> linkOf(String token) {
        return links.open(token);
    }

    /**
     * @param formKey the same form sent again answers with the first report
     * @throws Refused 404 when the link does not work, 422 when something cannot be right
     */
    @Transactional
    public Receipt submit(String token, UUID formKey, ContractorsReport said) {
        var link = links.open(token).orElseThrow(ContractorReports::doesNotWork);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var problems = SaidCheck.problems(said, now);
        if (!problems.isEmpty()) throw Refused.fields(problems);
        jdbc.sql("""
                insert into contractor_report (report_id, link_id, form_key, submitted_at, content)
                values (?, ?, ?, ?, ?) on conflict (link_id, form_key) do nothing
                """)
                .params(UUID.randomUUID(), link.id(), formKey, Timestamp.from(now), json.writeValueAsString(said))
                .update();
        return jdbc.sql("select report_id, submitted_at from contractor_report where link_id = ? and form_key = ?")
                .params(link.id(), formKey)
                .query((row, n) -> new Receipt(
                        row.getObject("report_id", UUID.class),
                        row.getTimestamp("submitted_at").toInstant()))
                .single();
    }

    static Refused doesNotWork() {
        return Refused.notFound("このリンクは使えません。 / This link does not work.");
    }

    public Optional<ReceivedReport> find(UUID id) {
        return jdbc.sql(ALL + " where c.report_id = ?")
                .param(id)
                .query(this::received)
                .optional();
    }

    /** The newest first. */
    public List<ReceivedReport> newest() {
        return jdbc.sql(ALL + " order by c.submitted_at desc, c.report_id limit 200")
                .query(this::received)
                .list();
    }

    /** The oldest first: its clock has run longest. */
    public List<ReceivedReport> waiting() {
        return jdbc.sql("select * from (" + ALL + ") x where cardinality(incidents) = 0 and reason is null"
                        + " order by submitted_at, report_id limit 200")
                .query(this::received)
                .list();
    }

    /** The reports an incident was filed out of, the first one first. */
    public List<ReceivedReport> behind(UUID incident) {
        return jdbc.sql("select * from (" + ALL + ") x where ? = any (incidents) order by submitted_at, report_id")
                .param(incident)
                .query(this::received)
                .list();
    }

    /** The contract that was chosen when the incident was taken over; empty when none was. */
    public Optional<UUID> contractBehind(UUID incident) {
        return jdbc.sql("""
                select t.contract_id from report_takeover t
                    join filing_key k on k.account = t.taken_by and k.key = t.draft_id::text
                where k.incident_id = ? and t.contract_id is not null order by t.position limit 1
                """).param(incident).query(UUID.class).optional();
    }

    /** Says that a draft holds the report. It counts as handled when the draft is filed, not before. */
    @Transactional
    public void takenOver(UUID report, UUID draft, @Nullable UUID contract, String by) {
        jdbc.sql("""
                insert into report_takeover (report_id, taken_by, draft_id, contract_id, taken_at)
                values (:report, :by, :draft, :contract, :at)
                """)
                .param("report", report)
                .param("by", by)
                .param("draft", draft)
                .param("contract", contract)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws Refused 404, 409 when it is set aside or taken over already, 422 without a reason */
    @Transactional
    public void setAside(UUID report, @Nullable String reason, String by) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field("reason", "対応不要とする理由を入力してください（2000文字以内）。 / Say why nothing is to be done.");
        var found = find(report).orElseThrow(ContractorReports::notThere);
        if (!found.isWaiting()) throw Refused.conflict("すでに処理されています。 / It has been dealt with already.");
        jdbc.sql("""
                insert into report_set_aside (report_id, reason, set_by, set_at) values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(report, reason.strip(), by, Timestamp.from(clock.instant()))
                .update();
    }

    public static Refused notThere() {
        return Refused.notFound("この報告はありません。 / There is no such report.");
    }

    private ReceivedReport received(ResultSet row, int number) throws SQLException {
        var setAt = row.getTimestamp("set_at");
        return new ReceivedReport(
                row.getObject("report_id", UUID.class),
                row.getObject("contractor_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getTimestamp("submitted_at").toInstant(),
                json.readValue(row.getString("content"), ContractorsReport.class),
                list(row.getArray("incidents"), UUID[].class),
                list(row.getArray("drafted_by"), String[].class),
                setAt == null
                        ? null
                        : new ReceivedReport.SetAside(
                                row.getString("reason"), row.getString("set_by"), setAt.toInstant()));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }

    /** What the contractor is given: it can be quoted on the telephone and opens nothing. */
    public record Receipt(UUID id, java.time.Instant at) {

        public String number() {
            return id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        }
    }
}
