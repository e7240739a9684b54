package jp.ippo.intake.filing.web;

import static com.fasterxml.jackson.annotation.Nulls.FAIL;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonSetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Medium;
import jp.ippo.events.ReportedFacts.Subject;
import org.jspecify.annotations.Nullable;

/** The facts; everything but the moment of knowing may be left out. */
record FactsRequest(
        @Schema(description = "発生日") @Nullable LocalDate happenedOn,
        @Schema(description = "発覚日時") @Nullable Instant discoveredAt,
        @Schema(description = "知った日時（必須）") @Nullable Instant knownAt,
        @Schema(description = "知った日時が発覚日時と異なる理由") @Nullable String knownAtReason,
        @Schema(description = "委託先から通知を受けた日時") @Nullable Instant contractorNoticeAt,
        @JsonSetter(contentNulls = FAIL) @Nullable List<HappeningRequest> happenings,
        @Nullable Cause cause,
        @Nullable InvolvedRequest involved,
        @JsonSetter(contentNulls = FAIL) @Nullable List<Medium> media,
        @JsonSetter(contentNulls = FAIL) @Nullable List<Subject> subjects,
        @JsonSetter(contentNulls = FAIL) @Nullable List<DataItem> dataItems,
        @Nullable AffectedRequest affected,
        QuestionRequests.@Nullable SpecialCareRequest specialCare,
        QuestionRequests.@Nullable PropertyDamageRequest propertyDamage,
        QuestionRequests.@Nullable WrongfulPurposeRequest wrongfulPurpose,
        QuestionRequests.@Nullable OrdinanceInformationRequest ordinanceInformation,
        QuestionRequests.@Nullable MyNumberRequest myNumber,
        SafeguardRequests.@Nullable SafeguardsRequest safeguards,
        SafeguardRequests.@Nullable EncryptionRequest encryption,
        SafeguardRequests.@Nullable RecoveryRequest recovery,
        @Nullable Answer severeHarm) {

    static final FactsRequest UNSAID = new FactsRequest(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    ReportedFacts complete() {
        return new ReportedFacts(
                happenedOn,
                discoveredAt,
                knownAt,
                Given.text(knownAtReason),
                contractorNoticeAt,
                HappeningRequest.complete(happenings),
                requireNonNullElse(cause, Cause.UNKNOWN),
                requireNonNullElse(involved, InvolvedRequest.UNSAID).complete(),
                Given.set(media, Medium.class),
                Given.set(subjects, Subject.class),
                Given.set(dataItems, DataItem.class),
                requireNonNullElse(affected, AffectedRequest.UNSAID).complete(),
                QuestionRequests.complete(specialCare),
                QuestionRequests.complete(propertyDamage),
                QuestionRequests.complete(wrongfulPurpose),
                QuestionRequests.complete(ordinanceInformation),
                QuestionRequests.complete(myNumber),
                SafeguardRequests.complete(safeguards),
                SafeguardRequests.complete(encryption),
                SafeguardRequests.complete(recovery),
                Given.answer(severeHarm));
    }
}
