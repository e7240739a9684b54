package jp.ippo.intake.register;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.UUID;
import jp.ippo.events.Answer;
import org.jspecify.annotations.Nullable;

/**
 * 再委託, of any depth.
 *
 * @param id the same in every version of the contract
 * @param under the sub-contract this one hangs under; null directly under the contractor
 * @param name of the company; null while unknown
 * @param work what it does
 * @param place where it works
 * @param affiliation 従事者の所属: whose staff does the work
 * @param consent whether the body consented; left out is unknown
 * @param consentedOn when it did
 * @param document of the consent
 */
public record Subcontract(
        UUID id,
        @Nullable UUID under,
        @Nullable String name,
        @Nullable String work,
        @Nullable String place,
        @Nullable String affiliation,
        Answer consent,
        @Nullable LocalDate consentedOn,
        Evidence document) {

    public Subcontract {
        consent = requireNonNullElse(consent, Answer.UNKNOWN);
        document = requireNonNullElse(document, Evidence.NONE);
    }
}
