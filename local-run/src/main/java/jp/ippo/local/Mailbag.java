package jp.ippo.local;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.ippo.servers.RealMailbox;

/** Keeps what arrives in the mailbox as files, so that it survives a restart: one file per mail, in order of arrival. */
final class Mailbag implements AutoCloseable {

    private final RealMailbox mailbox;
    private final Path directory;
    private final ScheduledExecutorService postman = Executors.newSingleThreadScheduledExecutor(Mailbag::daemon);
    private final Map<String, Integer> kept = new HashMap<>();

    Mailbag(RealMailbox mailbox, Path directory) {
        this.mailbox = mailbox;
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        postman.scheduleWithFixedDelay(this::mails, 200, 200, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable round) {
        var thread = new Thread(round, "postman");
        thread.setDaemon(true);
        return thread;
    }

    /** Everything that ever arrived, oldest first. */
    synchronized List<MimeMessage> mails() {
        try {
            keepArrivals();
            var mails = new ArrayList<MimeMessage>();
            for (var file : files()) {
                try (var in = Files.newInputStream(file)) {
                    mails.add(new MimeMessage(null, in));
                }
            }
            return mails;
        } catch (IOException | MessagingException failed) {
            throw new IllegalStateException("the mailbag cannot be read", failed);
        }
    }

    /** The mailbox keeps an order per recipient only: a later mail may stand before an earlier one of somebody else. */
    private void keepArrivals() throws IOException, MessagingException {
        var seen = new HashMap<String, Integer>();
        for (var mail : mailbox.received()) {
            var recipient = String.valueOf(mail.getRecipients(Message.RecipientType.TO)[0]);
            if (seen.merge(recipient, 1, Integer::sum) <= kept.getOrDefault(recipient, 0)) continue;
            var file = directory.resolve("%06d.eml".formatted(files().size() + 1));
            try (var out = Files.newOutputStream(file)) {
                mail.writeTo(out);
            }
            kept.merge(recipient, 1, Integer::sum);
        }
    }

    @Override
    public void close() {
        postman.shutdown();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }
}
