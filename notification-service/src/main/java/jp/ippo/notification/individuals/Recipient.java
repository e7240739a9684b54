package jp.ippo.notification.individuals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person taken out of the vault.
 *
 * @param data null when this person's row does not open although the incident's key does
 */
public record Recipient(
        UUID personId, String reference, @Nullable PersonalData data) {

    @Override
    public String toString() {
        return "Recipient[" + personId + "]";
    }
}
