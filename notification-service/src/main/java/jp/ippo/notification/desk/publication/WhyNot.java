package jp.ippo.notification.desk.publication;

import jp.ippo.notification.publication.PublicationAttempt.Why;
import org.jspecify.annotations.Nullable;

/** The gate's refusals in words. */
final class WhyNot {

    private WhyNot() {}

    static String inWords(@Nullable Why why) {
        return why == Why.WITHHELD
                ? "公表しないと決定されています。公表するには、先に決定を改めてください。 / It was decided not to publish this. Decide anew before publishing."
                : "個人情報保護委員会への一報が記録されていないため、公表できません。公表する前に一報し、記録してください。"
                        + " / Nothing may be published before the Personal Information Protection Commission was told."
                        + " Call the Commission and record the first contact.";
    }
}
