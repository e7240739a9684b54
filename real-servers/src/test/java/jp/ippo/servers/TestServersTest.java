package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In whichever lane this machine has. */
@Timeout(300)
class TestServersTest {

    @Test
    void there_is_one_set_per_jvm() {
        assertThat(TestServers.kafka()).isSameAs(TestServers.kafka());
        assertThat(TestServers.postgres()).isSameAs(TestServers.postgres());
        assertThat(TestServers.mailbox()).isSameAs(TestServers.mailbox());
    }

    @Test
    void an_application_finds_all_three_under_springs_own_names() throws Exception {
        var properties = register("intake");
        assertThat(properties.get("spring.kafka.bootstrap-servers"))
                .isEqualTo(TestServers.kafka().bootstrapServers());
        assertThat(properties.get("spring.mail.port"))
                .isEqualTo(TestServers.mailbox().smtpPort());
        assertThat(properties).containsKeys("spring.datasource.username", "spring.datasource.password");
        assertThat(properties.get("spring.mail.host")).isNotNull();

        var database = String.valueOf(properties.get("spring.datasource.url")).replaceAll(".*/", "");
        new Database(TestServers.postgres(), database).execute("create table incident ()");
        RealMailboxTest.send(TestServers.mailbox(), "somebody@example.jp", "お知らせ");
        assertThat(TestServers.mailbox().received()).isNotEmpty();
        TestServers.mailbox().purge();
    }

    @Test
    void every_call_makes_a_database_of_its_own() {
        assertThat(register("intake").get("spring.datasource.url"))
                .isNotEqualTo(register("intake").get("spring.datasource.url"));
    }

    private static Map<String, @Nullable Object> register(String database) {
        var suppliers = new HashMap<String, Supplier<@Nullable Object>>();
        TestServers.register(suppliers::put, database);
        var values = new HashMap<String, @Nullable Object>();
        suppliers.forEach((name, supplier) -> values.put(name, supplier.get()));
        return values;
    }
}
