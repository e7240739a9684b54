package jp.ippo.notification.mailing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import jp.ippo.notification.individuals.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.mail.*}, as far as it is about when notices may leave.
 *
 * @param canaryTo 試し送信: addresses of staff that get the trial message
 * @param canaryRequired whether a start is refused until somebody confirmed a trial message of the approved version; false
 *     only where nobody can be told in error, for example on a training system
 * @param coolingOff how long after the approval nothing may start: time to notice a mistake
 * @param latestStart how late a scheduled start may begin when no instance was up at its time; later it does not begin by
 *     itself, and a person decides
 * @param refusalsInARow after so many refusals one after another, over all instances, the lane is paused: that says
 *     something about the server and not about everybody's address
 * @param urgentConnections to the mail server for 至急, and so workers; besides {@code ippo.mail.connections}
 */
@Validated
@ConfigurationProperties("ippo.mail")
record ReleaseProperties(
        @DefaultValue({}) List<String> canaryTo,
        @DefaultValue("true") boolean canaryRequired,
        @DefaultValue("10m") Duration coolingOff,
        @DefaultValue("1h") Duration latestStart,
        @Min(2) @Max(10_000) @DefaultValue("20") int refusalsInARow,
        @Min(1) @Max(16) @DefaultValue("1") int urgentConnections) {

    ReleaseProperties {
        canaryTo = List.copyOf(new LinkedHashSet<>(canaryTo));
        if (coolingOff.isNegative() || latestStart.isNegative())
            throw new IllegalArgumentException("ippo.mail.cooling-off and ippo.mail.latest-start are not negative");
        for (var address : canaryTo)
            if (EmailAddress.from(address).isEmpty())
                throw new IllegalArgumentException("ippo.mail.canary-to is not an e-mail address");
    }

    List<EmailAddress> staff() {
        return canaryTo.stream().map(EmailAddress::new).toList();
    }
}
