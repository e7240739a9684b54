package jp.ippo.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.Browser;
import jp.ippo.notification.RunningNotification;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SecondPerson;
import jp.ippo.notification.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** A page asks the database fewer than ten questions, however many cases there are and whatever has happened in them. */
class PagesAskFewQuestionsTest extends RunningNotification {

    private static final int MOST = 9;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext service;

    private final UUID incident = UUID.randomUUID();
    private final String page = "/cases/" + incident;
    private Browser officer;

    @BeforeEach
    void aCaseInWhichMuchHappened() {
        clock.set(SetClock.NOON_AFTER);
        officer = browserOf("officer");
        heard(incident);
        var api = "/api" + page;
        as("officer").upload(api + "/people", "氏名,メール,項目\n見本 一,one@example.jp,氏名\n");
        as("officer").post(api + "/publication", "{\"channel\": \"WEB\"}");
        as("officer").post(api + "/publication/plan", "{\"at\": \"2026-06-25T01:00:00Z\", \"channel\": \"WEB\"}");
        as("officer")
                .post(
                        api + "/first-contact",
                        "{\"at\": \"2026-06-23T00:00:00Z\", \"channel\": \"PHONE\", \"contactedBy\": \"総務課\","
                                + " \"contactedOffice\": \"個人情報保護委員会\", \"spokeTo\": \"担当官\"}");
        SecondPerson.signs(as("approver"), incident, "preliminary");
        as("officer")
                .post(
                        api + "/reports/preliminary/filed",
                        "{\"receiptNumber\": \"R-1\", \"filedAt\": \"2026-06-23T02:00:00Z\"}");
        officer.submit(page + "/duties", page + "/duties/lanes", Map.of("name", "見本県警"));
        officer.submit(
                page + "/duties",
                page + "/duties/lanes/POLICE/decision",
                Map.of("owed", "true", "reason", "盗難", "dueOn", ""));
        officer.submit(page + "/duties", page + "/duties/seen", Map.of());
        officer.submit(
                page + "/closing",
                page + "/closing/measures",
                Map.of("what", "二重確認", "owner", "福祉部", "dueOn", "2026-06-30"));
        officer.submit(
                page + "/closing", page + "/closing/explanations", Map.of("line", "publication", "reason", "個別に説明済み"));
    }

    /** 閲覧制限, asked by the primary key before any page of a case. */
    private static final String GUARD = "select not (access_accounts is null";

    @Test
    void the_page_of_a_case_in_which_much_happened() {
        var shown = officer.open(page).body();
        assertThat(shown).contains("R-1", "見本市長", "公表", "再発防止").doesNotContain("??");

        assertThat(asked.under(page, () -> officer.open(page)))
                .filteredOn(one -> !one.startsWith(GUARD))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MOST);
    }

    /** A page has dozens of links. To look for a file behind each took longer than all the rest of the page. */
    @Test
    void no_link_is_looked_up_as_a_file() {
        assertThat(service.getBeansOfType(FilterRegistrationBean.class).values())
                .noneMatch(filter -> filter.getFilter() instanceof ResourceUrlEncodingFilter);
    }

    @Test
    void the_boards_ask_the_same_of_one_case_and_of_nine() {
        for (var board : List.of("/", "/duties")) {
            var ofFew = asked.under(board, () -> officer.open(board));
            for (int i = 0; i < 8; i++) heard(UUID.randomUUID());

            var ofMany = asked.under(board, () -> officer.open(board));

            assertThat(ofMany)
                    .as(board)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(MOST)
                    .hasSameSizeAs(ofFew);
        }
    }

    @Test
    void the_monitor_leaves_the_database_alone() {
        assertThat(officer.open("/monitor").statusCode()).isEqualTo(200);

        assertThat(asked.under("/monitor", () -> officer.open("/monitor")))
                .as("nothing but which cases are hidden, by an index that holds the restricted ones alone")
                .hasSize(1)
                .allMatch(one -> one.contains("access_accounts is not null"));
    }

    private void heard(UUID incident) {
        others.report(Samples.report(incident, 1));
        others.judge(Samples.judgement(incident, 1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                                select count(*) = 1 from case_file
                                where incident_id = ? and revision > 0 and assessment_no > 0
                                """).param(incident).query(Boolean.class).single());
    }
}
