package jp.ippo.notification.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import jp.ippo.notification.Tables;
import jp.ippo.servers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What was drafted and filed before reports were signed. */
@Timeout(120)
class OldReportsKeepTheirWordsTest {

    private static final String FIELDS = """
            [{"key":"REPORTER_DETAILS","number":"0.2","ruleItem":null,"groupJa":"報告者","groupEn":"Reporter",\
            "labelJa":"法人番号・所在地・代表者","labelEn":"Details","requiredForPreliminary":false,\
            "value":"見本市本町1\\n見本市長","state":"FILLED"}]""";

    private final UUID incident = UUID.randomUUID();

    @Test
    void a_version_filed_before_stays_byte_for_byte_and_gets_the_digest_of_its_words() {
        var database = database();
        migrate(database, "11");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into case_file (incident_id, opened_at) values (?, now())")
                .param(incident)
                .update();
        jdbc.sql("insert into report_version values (?, 'PRELIMINARY', 1, 1, 1, now(), ?)")
                .params(incident, FIELDS)
                .update();
        jdbc.sql("insert into report_filing values (?, 'PRELIMINARY', 1, 1, now(), 'R-1', null, 'officer', now())")
                .param(incident)
                .update();

        migrate(database, "latest");

        assertThat(jdbc.sql("select fields from report_version")
                        .query(String.class)
                        .single())
                .isEqualTo(FIELDS);
        var version = new ReportVersions(jdbc, JsonMapper.builder().build())
                .newest(incident, ReportKind.PRELIMINARY)
                .orElseThrow();
        assertThat(version.digest()).isEqualTo(ReportVersion.digest(incident, ReportKind.PRELIMINARY, 1, FIELDS));
        assertThat(version.fields()).singleElement().satisfies(field -> {
            assertThat(field.value()).isEqualTo("見本市本町1\n見本市長");
            assertThat(field.own()).isNull();
        });
        assertThat(new Filings(jdbc).standing(incident).preliminary()).isPresent();
    }

    private static DataSource database() {
        var name = "old_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(name);
        return new DriverManagerDataSource(
                TestServers.postgres().jdbcUrl(name),
                TestServers.postgres().user(),
                TestServers.postgres().password());
    }

    private static void migrate(DataSource database, String target) {
        Tables.upTo(database, target);
    }
}
