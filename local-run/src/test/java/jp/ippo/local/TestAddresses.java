package jp.ippo.local;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jp.ippo.servers.TestServers;

/** The test servers, with three databases of one's own. */
final class TestAddresses {

    static final Ports ANY_PORTS = new Ports(0, 0, 0, 0, 0, 0, 0);

    private TestAddresses() {}

    static Addresses fresh(Path data) {
        var suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
        List.of("intake", "assessment", "notification")
                .forEach(service -> TestServers.postgres().createDatabase(service + suffix));
        return new Addresses(
                TestServers.kafka().bootstrapServers(),
                service -> TestServers.postgres().jdbcUrl(service + suffix),
                TestServers.postgres().user(),
                TestServers.postgres().password(),
                TestServers.mailbox().host(),
                TestServers.mailbox().smtpPort(),
                VaultKey.in(data));
    }
}
