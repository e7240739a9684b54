package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ippo.door.Refused;
import jp.ippo.notification.Caller.Answer;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

class TheReportIsSignedTest extends RunningNotification {

    private static final String RECEIPT = "{\"receiptNumber\": \"R-1\", \"filedAt\": \"2026-06-23T02:00:00Z\"}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignOff signOff;

    @Autowired
    private FiledReports filed;

    private final UUID incident = UUID.randomUUID();
    private final String path = "/api/cases/" + incident;

    @BeforeEach
    void aDraft() {
        clock.set(SetClock.NOON_AFTER);
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().until(() -> others.stepsHeardOf(incident).size() == 2);
    }

    @Test
    void an_unsigned_version_cannot_be_filed_and_a_signed_one_can() {
        var refused = as("officer").post(path + "/reports/preliminary/filed", RECEIPT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("確認を受けていない", "not signed by a second person");

        assertThat(SecondPerson.signs(as("approver"), incident, "preliminary").status())
                .isEqualTo(201);

        assertThat(as("officer")
                        .post(path + "/reports/preliminary/filed", RECEIPT)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_signature_is_bound_to_the_version_that_was_read() {
        var read = draft();
        var digest = read.json().get("digest").asString();

        assertThat(sign(1, digest.replace(digest.charAt(0), digest.charAt(0) == '0' ? '1' : '0'))
                        .status())
                .isEqualTo(412);
        assertThat(sign(2, digest).status()).isEqualTo(412);
        assertThat(as("approver")
                        .post(path + "/reports/preliminary/signed", "{}")
                        .status())
                .isEqualTo(412);
        assertThat(sign(1, digest).status()).isEqualTo(201);
        assertThat(sign(1, digest).status()).isEqualTo(201);
    }

    @Test
    void any_change_makes_a_new_version_that_nobody_signed() {
        var read = draft();
        SecondPerson.signs(as("approver"), incident, "preliminary");

        write("OWN", "盗難");

        assertThat(draft().json().get("version").asInt()).isEqualTo(2);
        assertThat(as("officer")
                        .post(path + "/reports/preliminary/filed", RECEIPT)
                        .status())
                .isEqualTo(409);
        assertThat(sign(1, read.json().get("digest").asString()).status()).isEqualTo(412);
        var filed = as("officer").post(path + "/reports/preliminary/filed", RECEIPT.replace("}", ", \"version\": 1}"));
        assertThat(filed.status()).as("the version that was signed").isEqualTo(201);
    }

    @Test
    void neither_an_author_signs_nor_does_the_signer_record_the_filing() {
        write("OWN", "盗難");
        var version = draft().json();
        var signing = new SignOff.Signing(
                version.get("version").asInt(), version.get("digest").asString());

        refuses(403, () -> signOff.sign(incident, ReportKind.PRELIMINARY, signing, "officer"));

        signOff.sign(incident, ReportKind.PRELIMINARY, signing, "deputy");
        var receipt = new Receipt("R-1", Instant.parse("2026-06-23T02:00:00Z"), null, null);
        refuses(403, () -> filed.filed(incident, ReportKind.PRELIMINARY, receipt, "deputy"));
        refuses(409, () -> signOff.sign(incident, ReportKind.PRELIMINARY, signing, "somebody-else"));
        assertThat(filed.filed(incident, ReportKind.PRELIMINARY, receipt, "officer")
                        .number())
                .isOne();
    }

    @Test
    void who_began_a_report_is_an_author_of_it() {
        as("officer").post(path + "/reports/preliminary-and-final/begun", "");

        assertThat(as("auditor")
                        .get(path + "/reports/preliminary-and-final")
                        .json()
                        .at("/authors/0")
                        .asString())
                .isEqualTo("officer");
    }

    @Test
    void the_database_refuses_it_as_well() {
        write("OWN", "盗難");
        var digest = draft().json().get("digest").asString();
        var filing = "insert into report_filing (incident_id, kind, number, version, filed_at, receipt_number,"
                + " recorded_by, recorded_at) values ('" + incident
                + "', 'PRELIMINARY', 1, 2, now(), 'R', '%s', now())";
        var signature = "insert into report_signature values ('" + incident + "', 'PRELIMINARY', 2, '%s', '%s', now())";

        refused(filing.formatted("officer"), "is not signed");
        refused(signature.formatted(digest, "officer"), "cannot sign it");
        refused(signature.formatted(digest.replace(digest.charAt(0), 'x'), "approver"), "foreign key");
        jdbc.sql(signature.formatted(digest, "approver")).update();
        refused(filing.formatted("approver"), "cannot record its filing");
        jdbc.sql(filing.formatted("officer")).update();
        refused(
                "insert into report_version (incident_id, kind, version, revision, assessment_no, drafted_at, drafted_by,"
                        + " fields, digest) values ('" + incident + "', 'FINAL', 9, 1, 1, now(), 'x', '[]', 'made up')",
                "digest");
    }

    @Test
    void nothing_of_it_can_be_changed_or_removed() {
        write("OWN", "盗難");
        SecondPerson.signs(as("approver"), incident, "preliminary");
        as("officer").post(path + "/reports/preliminary/filed", RECEIPT);
        as("officer").post(path + "/report-withdrawals", "{\"filing\": 1, \"reason\": \"誤り\"}");
        as("approver").post(path + "/report-withdrawals/1/approved", "");

        for (var table : List.of(
                "report_version",
                "report_entry",
                "report_author",
                "report_signature",
                "report_filing",
                "report_withdrawal",
                "report_withdrawal_answer")) {
            var where = " where incident_id = '" + incident + "'";
            refused("update " + table + " set incident_id = incident_id" + where, "append-only");
            refused("delete from " + table + where, "append-only");
            refused("truncate " + table + " cascade", "append-only");
        }
    }

    @Test
    void among_many_filings_at_once_none_passes_before_the_signature() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        var go = new CountDownLatch(1);
        var answered = new AtomicInteger();
        var signed = new AtomicBoolean();
        try {
            var attempts = new ArrayList<Callable<List<Integer>>>();
            for (int n = 0; n < 16; n++) {
                var receipt = RECEIPT.replace("R-1", "R-" + n);
                attempts.add(() -> {
                    go.await();
                    var mine = new ArrayList<Integer>();
                    boolean last;
                    do {
                        last = signed.get();
                        mine.add(as("officer")
                                .post(path + "/reports/preliminary/filed", receipt)
                                .status());
                        answered.incrementAndGet();
                    } while (!last);
                    return mine;
                });
            }
            var running = attempts.stream().map(pool::submit).toList();
            go.countDown();
            await().until(() -> answered.get() >= 20);
            assertThat(SecondPerson.signs(as("approver"), incident, "preliminary")
                            .status())
                    .isEqualTo(201);
            signed.set(true);

            var statuses = new ArrayList<Integer>();
            for (var one : running) statuses.addAll(one.get());
            assertThat(statuses).containsOnly(409, 201).contains(409).contains(201);
            assertThat(jdbc.sql("""
                            select count(*) from case_step f join case_step s using (incident_id)
                            where incident_id = ? and f.step = 'PRELIMINARY_REPORT_FILED' and s.step = 'REPORT_SIGNED'
                            and f.sequence < s.sequence
                            """).param(incident).query(Integer.class).single())
                    .isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private Answer draft() {
        return as("auditor").get(path + "/reports/preliminary");
    }

    private Answer sign(int version, String digest) {
        return as("approver")
                .post(
                        path + "/reports/preliminary/signed",
                        "{\"version\": %d, \"digest\": \"%s\"}".formatted(version, digest));
    }

    private void write(String says, String text) {
        var answer = as("officer")
                .post(
                        path + "/report-entries",
                        "{\"why\": \"警察の調べ\", \"changes\": [{\"field\": \"CAUSE\", \"says\": \"%s\", \"text\": \"%s\"}]}"
                                .formatted(says, text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void refused(String sql, String because) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(because);
    }

    private static void refuses(int status, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status())
                .isEqualTo(HttpStatus.valueOf(status)));
    }
}
