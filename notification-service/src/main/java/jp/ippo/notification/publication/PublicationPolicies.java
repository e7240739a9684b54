package jp.ippo.notification.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The policies of all bodies. None is built in: publication is each body's own matter (law.md 8.3 keeps examples only). */
@Component
public class PublicationPolicies {

    private static final String ALL = """
            select p.*, a.approved_by, a.approved_at from publication_policy p
            left join publication_policy_approval a using (body_code, number)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PublicationPolicies(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refused 422 naming each field that cannot be right */
    @Transactional
    public PublicationPolicy enter(
            @Nullable String bodyCode, @Nullable LocalDate effectiveFrom, PolicyRules rules, String by) {
        var problems = new ArrayList<FieldProblem>();
        if (bodyCode == null || !bodyCode.matches("[A-Za-z0-9._-]{1,100}"))
            problems.add(
                    new FieldProblem("bodyCode", "機関のコードを英数字で入れてください。 / The code of the body, in letters and digits."));
        if (effectiveFrom == null)
            problems.add(new FieldProblem("effectiveFrom", "施行日を入れてください。 / Say from which day it holds."));
        if (bodyCode == null || effectiveFrom == null || !problems.isEmpty()) throw Refused.fields(problems);
        // Two officers entering at once must not take the same number.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publication_policy ' || ?))")
                .param(bodyCode)
                .query((row, n) -> n)
                .list();
        int number = of(bodyCode).size() + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into publication_policy (body_code, number, effective_from, rules, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(bodyCode, number, effectiveFrom, json.writeValueAsString(rules), by, Timestamp.from(now))
                .update();
        return new PublicationPolicy(bodyCode, number, effectiveFrom, rules, by, now, null, null);
    }

    /** @throws Refused 404 when it is not there, 403 for who entered it, 409 when it was approved before */
    @Transactional
    public void approve(String bodyCode, int number, String by) {
        var policy = of(bodyCode).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この基準はありません。 / There is no such policy."));
        if (policy.enteredBy().equals(by))
            throw Refused.forbidden("登録した本人は承認できません。 / You entered this policy; another person must approve it.");
        int approved = jdbc.sql("""
                insert into publication_policy_approval (body_code, number, approved_by, approved_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(bodyCode, number, by, Timestamp.from(clock.instant()))
                .update();
        if (approved == 0) throw Refused.conflict("すでに承認されています。 / It is approved already.");
    }

    /** The approved policy that holds on a day: of those in effect the one that took effect last. */
    public Optional<PublicationPolicy> inForce(String bodyCode, LocalDate day) {
        return jdbc.sql(ALL + """
                where body_code = ? and effective_from <= ? and approved_by is not null
                order by effective_from desc, number desc limit 1
                """).params(bodyCode, day).query(this::policy).optional();
    }

    public Optional<PublicationPolicy> get(String bodyCode, int number) {
        return jdbc.sql(ALL + "where body_code = ? and number = ?")
                .params(bodyCode, number)
                .query(this::policy)
                .optional();
    }

    public List<PublicationPolicy> all() {
        return jdbc.sql(ALL + "order by body_code, number").query(this::policy).list();
    }

    private List<PublicationPolicy> of(String bodyCode) {
        return jdbc.sql(ALL + "where body_code = ? order by number")
                .param(bodyCode)
                .query(this::policy)
                .list();
    }

    private PublicationPolicy policy(ResultSet row, int n) throws SQLException {
        var approvedAt = row.getTimestamp("approved_at");
        return new PublicationPolicy(
                row.getString("body_code"),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                json.readValue(row.getString("rules"), PolicyRules.class),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("approved_by"),
                approvedAt == null ? null : approvedAt.toInstant());
    }
}
