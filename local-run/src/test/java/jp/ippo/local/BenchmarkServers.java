package jp.ippo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealMailbox;
import jp.ippo.servers.RealPostgres;
import org.springframework.util.FileSystemUtils;

/** Broker, database and mailbox of a benchmark, with a folder of its own that is deleted at the end. */
final class BenchmarkServers implements AutoCloseable {

    static final List<String> SERVICES = List.of("intake", "assessment", "notification");

    final Path folder;
    final RealKafka kafka;
    final RealPostgres postgres;
    final Addresses addresses;
    private final RealMailbox mailbox;

    private BenchmarkServers(Path folder) {
        this.folder = folder;
        kafka = RealKafka.embedded(folder.resolve("kafka"), 0);
        postgres = RealPostgres.embedded(folder.resolve("postgres"), 0);
        SERVICES.forEach(postgres::createDatabase);
        mailbox = RealMailbox.embedded(0, 0);
        addresses = new Addresses(
                kafka.bootstrapServers(),
                postgres::jdbcUrl,
                postgres.user(),
                postgres.password(),
                mailbox.host(),
                mailbox.smtpPort(),
                VaultKey.in(folder));
    }

    /** @param parent where its folder is made */
    static BenchmarkServers in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new BenchmarkServers(Files.createTempDirectory(parent, "ippo-benchmark"));
    }

    static BenchmarkServers start() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public void close() throws IOException {
        mailbox.close();
        postgres.close();
        kafka.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
