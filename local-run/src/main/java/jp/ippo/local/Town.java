package jp.ippo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.ippo.servers.RealKafka;
import jp.ippo.servers.RealMailbox;
import jp.ippo.servers.RealPostgres;

/** Servers and services, started in the order they need each other and closed in the opposite one. */
final class Town implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Services services;
    private final int inboxPort;

    Town(Options options, Say say) {
        options.ports().mustBeFree();
        try {
            Files.createDirectories(options.data());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write to " + options.data(), failed);
        }
        say.progress("Kafka, PostgreSQL, メールボックスを起動しています / starting broker, database and mailbox …");
        var kafka = CompletableFuture.supplyAsync(() -> RealKafka.embedded(
                options.data().resolve("kafka"), options.ports().kafka()));
        var postgres = CompletableFuture.supplyAsync(() -> RealPostgres.embedded(
                options.data().resolve("postgres"), options.ports().postgres()));
        var mailbox = RealMailbox.embedded(options.ports().smtp(), 0);
        running.push(mailbox);
        running.push(kafka.join());
        running.push(postgres.join());
        List.of("intake", "assessment", "notification").forEach(postgres.join()::createDatabase);
        var mailbag = new Mailbag(mailbox, options.data().resolve("mailbox"));
        running.push(mailbag);
        var inbox = new InboxPage(mailbag, options.ports().inbox());
        running.push(inbox);
        inboxPort = inbox.port();
        say.progress("3 つのサービスを起動しています / starting the three services …");
        services = Services.start(addresses(options, kafka.join(), postgres.join(), mailbox), options.ports());
        running.push(services);
    }

    private static Addresses addresses(Options options, RealKafka kafka, RealPostgres postgres, RealMailbox mailbox) {
        var mail = options.mailServer().orElse(mailbox.host() + ":" + mailbox.smtpPort());
        return new Addresses(
                kafka.bootstrapServers(),
                postgres::jdbcUrl,
                postgres.user(),
                postgres.password(),
                mail.substring(0, mail.lastIndexOf(':')),
                Integer.parseInt(mail.substring(mail.lastIndexOf(':') + 1)),
                VaultKey.in(options.data()));
    }

    Services services() {
        return services;
    }

    int inboxPort() {
        return inboxPort;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception ignored) {
                // The rest must be closed all the same; each server keeps its data as after a crash.
            }
        }
    }
}
