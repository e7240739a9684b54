package jp.ippo.notification.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一報, as recorded: a member of staff told the PPC before anything was published.
 *
 * @param number a higher one corrects the lower ones
 */
public record FirstContact(
        int number,
        Instant at,
        Channel channel,
        String contactedBy,
        String contactedOffice,
        @Nullable String spokeTo,
        String recordedBy,
        Instant recordedAt) {

    public enum Channel {
        PHONE,
        EMAIL,
        FORM,
        IN_PERSON
    }
}
