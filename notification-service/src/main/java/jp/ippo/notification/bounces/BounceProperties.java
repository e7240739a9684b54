package jp.ippo.notification.bounces;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.bounces.*}: the mailbox of {@code ippo.mail.from}. Nothing is read while no host is set.
 *
 * @param host of the IMAP server
 * @param encrypted IMAP over TLS; without it the password travels in the clear
 * @param every how often the mailbox is looked at
 * @param batch how many mails are read in one go
 * @param largest mails over this many bytes are not opened
 * @param timeOut of connecting and reading, each
 */
@Validated
@ConfigurationProperties("ippo.bounces")
record BounceProperties(
        @DefaultValue("") String host,
        @Min(1) @Max(65535) @DefaultValue("993") int port,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @NotBlank @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration every,
        @Min(1) @Max(10_000) @DefaultValue("200") int batch,
        @Min(1) @DefaultValue("1048576") int largest,
        @DefaultValue("30s") Duration timeOut) {

    /** Without the password. */
    @Override
    public String toString() {
        return "BounceProperties[" + host + ":" + port + "/" + folder + "]";
    }
}
