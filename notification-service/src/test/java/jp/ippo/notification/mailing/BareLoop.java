package jp.ippo.notification.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The yardstick of issue 5: what everybody writes first. One {@code JavaMailSender} per connection, messages made with
 * Spring's helper and sent in batches over one line. No database, no record, nothing known after a crash.
 */
final class BareLoop {

    private static final int BATCH = 100;

    private final int port;
    private final String subject;
    private final String text;

    BareLoop(int port, String subject, String text) {
        this.port = port;
        this.subject = subject;
        this.text = text.replace("\n", "\r\n");
    }

    /** @return messages per second */
    double run(int connections, int messages) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long begun = System.nanoTime();
            var work = IntStream.range(0, connections)
                    .<Callable<Void>>mapToObj(i -> () -> send(messages / connections))
                    .toList();
            for (var done : threads.invokeAll(work)) done.get();
            return messages / connections * connections / ((System.nanoTime() - begun) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private Void send(int messages) throws MessagingException {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (int left = messages; left > 0; left -= BATCH) {
            var batch = new MimeMessage[Math.min(left, BATCH)];
            for (int i = 0; i < batch.length; i++) batch[i] = message(sender, "p" + (left - i) + ".bare@example.jp");
            sender.send(batch);
        }
        return null;
    }

    private MimeMessage message(JavaMailSenderImpl sender, String to) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom("privacy@city.example.jp");
        helper.setReplyTo("privacy@city.example.jp");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text);
        message.setHeader("Message-ID", "<1." + UUID.randomUUID() + "@city.example.jp>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
