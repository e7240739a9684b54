package jp.ippo.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where the servers are.
 *
 * @param jdbcUrl from a database's name to its address
 */
record Addresses(
        String kafka,
        UnaryOperator<String> jdbcUrl,
        String databaseUser,
        String databasePassword,
        String mailHost,
        int mailPort,
        Path vaultKey) {

    List<String> arguments(String service, int port) {
        return List.of(
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.datasource.url=" + jdbcUrl.apply(service),
                "--spring.datasource.username=" + databaseUser,
                "--spring.datasource.password=" + databasePassword,
                "--spring.mail.host=" + mailHost,
                "--spring.mail.port=" + mailPort,
                "--ippo.mail.from=kojinjoho@city.mihon.example.jp",
                "--ippo.mail.canary-to=tameshi" + SampleOffices.DOMAIN,
                // A town to look at: nobody waits ten minutes here.
                "--ippo.mail.cooling-off=0s",
                "--ippo.vault.master-key-file=" + vaultKey);
    }
}
