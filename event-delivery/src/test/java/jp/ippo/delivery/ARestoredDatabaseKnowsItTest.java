package jp.ippo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.ippo.servers.TestServers;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who starts over a database that lives elsewhere than before holds still, once. */
@Timeout(120)
class ARestoredDatabaseKnowsItTest {

    private static final Instant BACKUP = Instant.parse("2026-11-28T01:00:00Z");

    private final List<Restoration> noticed = new ArrayList<>();
    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabaseWithEventsThatLeft() {
        var name = "life_" + UUID.randomUUID().toString().substring(0, 8);
        TestServers.postgres().createDatabase(name);
        database = new DriverManagerDataSource(
                TestServers.postgres().jdbcUrl(name),
                TestServers.postgres().user(),
                TestServers.postgres().password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/delivery")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        for (int i = 0; i < 3; i++) jdbc.sql("""
                    insert into outbox (event_id, type, incident_id, occurred_at, data, sent_at)
                    values (gen_random_uuid(), 'a.type', gen_random_uuid(), now(), '{}', now())
                    """).update();
    }

    @Test
    void the_first_life_and_a_start_in_the_same_place_change_nothing() {
        start(null, null);
        start(null, null);

        assertThat(lives()).containsExactly("FIRST");
        assertThat(waiting()).isZero();
        assertThat(noticed).isEmpty();
    }

    @Test
    void in_another_place_every_event_leaves_again_and_the_rooms_hold_still_once() {
        start(null, null);
        liveElsewhere("7123/00000001");

        start(null, null);
        start(null, null);

        assertThat(lives()).containsExactly("FIRST", "FIRST", "RESTORED");
        assertThat(waiting()).isEqualTo(3);
        assertThat(noticed).containsExactly(new Restoration(null));
    }

    @Test
    void what_postgres_cannot_show_the_operator_says_and_each_moment_counts_once() {
        start(null, null);

        start(BACKUP, null);
        start(BACKUP, null);

        assertThat(noticed).containsExactly(new Restoration(BACKUP));
        start(BACKUP.plusSeconds(60), null);
        assertThat(noticed).hasSize(2);
    }

    @Test
    void moved_counts_for_the_place_that_was_named_and_no_other() {
        start(null, null);
        var here =
                jdbc.sql("select place from database_life").query(String.class).single();
        liveElsewhere("7123/00000001");

        start(null, here);

        assertThat(noticed).isEmpty();
        assertThat(lives()).endsWith("MOVED");
        liveElsewhere("7123/00000002");
        start(null, "7123/00000002");
        assertThat(noticed).hasSize(1);
    }

    @Test
    void a_room_that_fails_leaves_the_restoration_unnoticed() {
        start(null, null);
        liveElsewhere("7123/00000001");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> start(null, null, restoration -> {
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");

        assertThat(waiting()).isZero();
        start(null, null);
        assertThat(noticed).hasSize(1);
    }

    private void liveElsewhere(String place) {
        jdbc.sql("insert into database_life (place, cause) values (?, 'FIRST')")
                .param(place)
                .update();
    }

    private void start(@Nullable Instant from, @Nullable String movedTo) {
        start(from, movedTo, noticed::add);
    }

    private void start(@Nullable Instant from, @Nullable String movedTo, AfterRestoration room) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        new DatabaseLife(jdbc, transaction, new RestoredProperties(from, movedTo), new One(room)).start();
    }

    private record One(AfterRestoration room) implements ObjectProvider<AfterRestoration> {

        @Override
        public AfterRestoration getObject() {
            return room;
        }

        @Override
        public Stream<AfterRestoration> orderedStream() {
            return Stream.of(room);
        }
    }

    private List<String> lives() {
        return jdbc.sql("select cause from database_life order by number")
                .query(String.class)
                .list();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox where sent_at is null")
                .query(Integer.class)
                .single();
    }
}
