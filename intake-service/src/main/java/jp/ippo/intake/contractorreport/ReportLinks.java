package jp.ippo.intake.contractorreport;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.intake.register.ReadRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links are given out, run out and are revoked; none is ever made to work again. */
@Component
public class ReportLinks {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int LONGEST_REASON = 2_000;
    private static final String ALL = """
            select l.*, r.revoked_at, r.revoked_by, r.reason
            from report_link l left join report_link_revocation r using (link_id)
            """;

    private final JdbcClient jdbc;
    private final ReadRegister register;
    private final ReportLinkProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReportLinks(JdbcClient jdbc, ReadRegister register, ReportLinkProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param lastDay on which it works, in Japan
     * @throws Refused 422 for a contractor or contract that is not in the register, or a day out of reach
     */
    @Transactional
    public ReportLink.Issued issue(UUID contractor, @Nullable UUID contract, LocalDate lastDay, String by) {
        if (register.contractor(contractor).isEmpty())
            throw Refused.field("contractorId", "この委託先は台帳にありません。 / There is no such contractor in the register.");
        if (contract != null
                && register.contract(contract)
                        .filter(found -> found.entry().contractorId().equals(contractor))
                        .isEmpty())
            throw Refused.field("contractId", "この委託先の契約ではありません。 / It is no contract of this contractor.");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = now.atZone(TOKYO).toLocalDate();
        var longest = properties.longest().toDays();
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(longest)))
            throw Refused.field(
                    "lastDay",
                    "今日から" + longest + "日以内の日にしてください。 / Choose a day from today to " + longest + " days ahead.");
        var token = Token.fresh(random);
        var link = new ReportLink(
                UUID.randomUUID(),
                contractor,
                contract,
                now,
                by,
                lastDay.plusDays(1).atStartOfDay(TOKYO).toInstant(),
                null);
        jdbc.sql("""
                insert into report_link (link_id, token_hash, contractor_id, contract_id, issued_at, issued_by, expires_at)
                values (:id, :hash, :contractor, :contract, :at, :by, :expires)
                """)
                .param("id", link.id())
                .param("hash", token.hash())
                .param("contractor", contractor)
                .param("contract", contract)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("expires", Timestamp.from(link.expiresAt()))
                .update();
        return new ReportLink.Issued(link, token);
    }

    /** @throws Refused 404, 409 when it is revoked already, 422 without a reason */
    @Transactional
    public void revoke(UUID id, @Nullable String reason, String by) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw Refused.field(
                    "reason", "失効の理由を入力してください（2000文字以内）。 / Say why it is revoked (at most 2000 characters).");
        if (find(id).isEmpty()) throw Refused.notFound("このリンクはありません。 / There is no such link.");
        int revoked = jdbc.sql("""
                insert into report_link_revocation (link_id, revoked_at, revoked_by, reason) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(id, Timestamp.from(clock.instant()), by, reason.strip())
                .update();
        if (revoked == 0) throw Refused.conflict("すでに失効しています。 / It is revoked already.");
    }

    /** The link of a token, if it works now. Wrong, expired and revoked are told apart by nobody outside. */
    Optional<ReportLink> open(String token) {
        return jdbc.sql(ALL + " where l.token_hash = ?")
                .param(new Token(token).hash())
                .query(ReportLinks::link)
                .optional()
                .filter(link -> link.isOpenAt(clock.instant()));
    }

    Optional<ReportLink> find(UUID id) {
        return jdbc.sql(ALL + " where l.link_id = ?")
                .param(id)
                .query(ReportLinks::link)
                .optional();
    }

    /** The newest first. */
    public List<ReportLink> newest() {
        return jdbc.sql(ALL + " order by l.issued_at desc, l.link_id limit 500")
                .query(ReportLinks::link)
                .list();
    }

    private static ReportLink link(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new ReportLink(
                row.getObject("link_id", UUID.class),
                row.getObject("contractor_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                instant(row, "issued_at"),
                row.getString("issued_by"),
                instant(row, "expires_at"),
                revoked == null
                        ? null
                        : new ReportLink.Revocation(
                                revoked.toInstant(), row.getString("revoked_by"), row.getString("reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
