package jp.ippo.notification.individuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.ippo.notification.Tables;
import jp.ippo.servers.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

class ANewMasterKeySealsAnewTest {

    private static final PersonalData TARO =
            new PersonalData("山田太郎", "様", new EmailAddress("taro@example.jp"), List.of("住所"));

    private final UUID incident = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void aVault() {
        var name = "rotation_" + UUID.randomUUID().toString().substring(0, 8);
        var server = TestServers.postgres();
        server.createDatabase(name);
        var database = new DriverManagerDataSource(server.jdbcUrl(name), server.user(), server.password());
        Tables.make(database);
        jdbc = JdbcClient.create(database);
        jdbc.sql("insert into case_file (incident_id, opened_at) values (?, now())")
                .param(incident)
                .update();
    }

    @Test
    void people_sealed_before_open_afterwards_and_no_longer_under_the_old_key() throws Exception {
        var sealed = keys(1, null).findOrMake(incident).seal(person, TARO);

        var rotated = keys(2, 1);

        assertThat(rotated.find(incident).orElseThrow().open(person, sealed)).isEqualTo(TARO);
        assertThat(keys(2, null).find(incident).orElseThrow().open(person, sealed))
                .isEqualTo(TARO);
        assertThatThrownBy(() -> keys(1, null)).hasMessageContaining("does not open");
        // Started again with the old key still named: nothing is left to do.
        assertThat(keys(2, 1).find(incident).orElseThrow().open(person, sealed)).isEqualTo(TARO);
    }

    @Test
    void a_key_that_neither_opens_is_not_lost_but_said() throws Exception {
        keys(1, null).findOrMake(incident);

        assertThatThrownBy(() -> keys(2, 3)).hasMessageContaining("Neither the master key nor the previous one");
        assertThat(keys(1, null).find(incident)).isPresent();
    }

    private IncidentKeys keys(int present, @Nullable Integer previous) throws Exception {
        var properties = new VaultProperties(
                null,
                file(present),
                previous == null ? null : file(previous),
                Period.ofYears(1),
                DataSize.ofMegabytes(1));
        var keys = new IncidentKeys(jdbc, MasterKey.from(properties), properties, Clock.systemUTC());
        keys.start();
        return keys;
    }

    private Path file(int number) throws Exception {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return Files.writeString(
                folder.resolve("key" + number), Base64.getEncoder().encodeToString(bytes));
    }
}
