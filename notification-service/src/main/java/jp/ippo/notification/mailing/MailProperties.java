package jp.ippo.notification.mailing;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.mail.*}
 *
 * @param from sender of the notices, with or without a display name
 * @param replyTo where answers go; the sender when it is not set
 * @param connections to the mail server, and so workers; 0 on an instance that does not send
 * @param batch how many people a worker claims at a time
 * @param lease how long a claimed row is left alone; longer than {@code timeOut}, or a slow server makes doubts
 * @param retryAfter waits after "try again later" for one person; when they are used up, the person counts as refused
 * @param pauseAfterFailure first wait when the mail server is away; it doubles
 * @param longestPause where the doubling ends
 * @param timeOut of connecting, reading and writing, each
 */
@Validated
@ConfigurationProperties("ippo.mail")
record MailProperties(
        @NotBlank(message = "set ippo.mail.from: the sender of the notices, for example 尼崎市 <privacy@city.example.jp>")
        String from,

        @Nullable String replyTo,
        @Min(0) @Max(64) @DefaultValue("8") int connections,
        @Min(1) @Max(1000) @DefaultValue("250") int batch,
        @DefaultValue("3m") Duration lease,

        @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"})
        List<Duration> retryAfter,

        @DefaultValue("1s") Duration pauseAfterFailure,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("60s") Duration timeOut) {

    MailProperties {
        if (lease.compareTo(timeOut) <= 0)
            throw new IllegalArgumentException("ippo.mail.lease must be longer than ippo.mail.time-out");
        retryAfter = List.copyOf(retryAfter);
    }

    InternetAddress sender() {
        return address(from);
    }

    InternetAddress answersTo() {
        return replyTo == null || replyTo.isBlank() ? sender() : address(replyTo);
    }

    /** Right-hand side of every Message-ID. */
    String domain() {
        var address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress address(String text) {
        try {
            var address = new InternetAddress(text, true);
            address.setPersonal(address.getPersonal(), "UTF-8");
            return address;
        } catch (AddressException | java.io.UnsupportedEncodingException invalid) {
            throw new IllegalArgumentException("ippo.mail.from or ippo.mail.reply-to is not an e-mail address");
        }
    }
}
