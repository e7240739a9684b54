package jp.ippo.notification.bounces;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the mailbox again and again. */
@Component
@ConditionalOnExpression("!'${ippo.bounces.host:}'.isBlank()")
class BounceWatch {

    private static final Logger log = LoggerFactory.getLogger(BounceWatch.class);

    private final BounceMailbox mailbox;

    BounceWatch(BounceMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Scheduled(fixedDelayString = "${ippo.bounces.every:1m}")
    void look() {
        try {
            var counted = mailbox.read();
            if (!counted.isEmpty()) log.info("Read from the mailbox of the returned mails: {}", counted);
        } catch (MessagingException unreachable) {
            log.warn("The mailbox of the returned mails cannot be read now; it is tried again");
        }
    }
}
