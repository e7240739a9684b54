package jp.ippo.notification.bounces;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.ippo.notification.bounces.Bounces.Kind;
import jp.ippo.notification.bounces.Bounces.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the mailbox without changing it: no mail is marked, moved or deleted, so people find theirs as they came. */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private final BounceProperties properties;
    private final Bounces bounces;
    private final TransactionTemplate transaction;

    BounceMailbox(BounceProperties properties, Bounces bounces, TransactionTemplate transaction) {
        this.properties = properties;
        this.bounces = bounces;
        this.transaction = transaction;
    }

    /**
     * Reads what came since the last time, at most one batch.
     *
     * @return how many mails of each kind
     * @throws MessagingException when the mailbox cannot be reached; nothing is lost, the next look begins at the same mail
     */
    Map<Kind, Integer> read() throws MessagingException {
        try (var store = Session.getInstance(settings()).getStore(protocol())) {
            store.connect(properties.host(), properties.port(), properties.user(), properties.password());
            try (var folder = store.getFolder(properties.folder())) {
                folder.open(Folder.READ_ONLY);
                return readNew(folder);
            }
        }
    }

    private Map<Kind, Integer> readNew(Folder folder) throws MessagingException {
        var counted = new EnumMap<Kind, Integer>(Kind.class);
        var numbered = (UIDFolder) folder;
        long validity = numbered.getUIDValidity();
        long last = bounces.lastRead(properties.folder(), validity);
        int read = 0;
        for (var mail : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = numbered.getUID(mail);
            // An IMAP server answers "from n on" with the last mail also when all are smaller.
            if (uid <= last) continue;
            if (read++ == properties.batch()) break;
            var report = report(mail);
            if (bounces.mustWait(report)) break;
            var place = new Place(properties.folder(), validity, uid);
            transaction
                    .execute(status -> bounces.heard(place, report))
                    .ifPresent(kind -> counted.merge(kind, 1, Integer::sum));
        }
        return counted;
    }

    private Optional<DeliveryReport> report(Message mail) throws MessagingException {
        if (mail.getSize() > properties.largest()) return Optional.empty();
        try {
            // Parsed here and not by the server: mails that lie about their parts are common among these.
            return DeliveryReport.in(new MimeMessage((MimeMessage) mail));
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            // Without its text: it may quote an address.
            log.warn(
                    "A mail in the mailbox of the returned mails cannot be read ({})",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private String protocol() {
        return properties.encrypted() ? "imaps" : "imap";
    }

    private Properties settings() {
        var settings = new Properties();
        var prefix = "mail." + protocol() + ".";
        var wait = String.valueOf(properties.timeOut().toMillis());
        settings.put(prefix + "connectiontimeout", wait);
        settings.put(prefix + "timeout", wait);
        settings.put(prefix + "writetimeout", wait);
        settings.put(prefix + "ssl.checkserveridentity", "true");
        settings.put(prefix + "peek", "true");
        return settings;
    }
}
