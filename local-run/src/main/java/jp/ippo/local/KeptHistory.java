package jp.ippo.local;

import java.util.List;
import jp.ippo.evidence.VerifyEvidence;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealPostgres;

/** {@code --verify-evidence}: the history of the three services as it was kept, held against their anchors. */
final class KeptHistory {

    private KeptHistory() {}

    /** @return 0 when everything agrees, 1 when something was found, 2 when it could not be told */
    static int verify(Options options, Say say) {
        try (var kafka = RealKafka.embedded(
                        options.data().resolve("kafka"), options.ports().kafka());
                var postgres = RealPostgres.embedded(
                        options.data().resolve("postgres"), options.ports().postgres())) {
            int worst = 0;
            for (var service : List.of("intake", "assessment", "notification")) {
                say.plain(service);
                int code = VerifyEvidence.run(
                        service + "-service",
                        line -> say.plain("  " + line),
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.datasource.url=" + postgres.jdbcUrl(service),
                        "--spring.datasource.username=" + postgres.user(),
                        "--spring.datasource.password=" + postgres.password());
                worst = Math.max(worst, code);
            }
            return worst;
        }
    }
}
