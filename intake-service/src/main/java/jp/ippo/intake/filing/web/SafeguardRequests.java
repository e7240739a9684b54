package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Encryption;
import jp.ippo.events.ReportedFacts.Encryption.DeviceState;
import jp.ippo.events.ReportedFacts.Encryption.Scope;
import jp.ippo.events.ReportedFacts.Recovery;
import jp.ippo.events.ReportedFacts.Safeguards;
import org.jspecify.annotations.Nullable;

/** What may keep an event from being a leak at all: nothing of it does while it is unknown. */
final class SafeguardRequests {

    private SafeguardRequests() {}

    record SafeguardsRequest(
            @Nullable Answer partOfDatabase,
            @Nullable Answer sameDataElsewhere,
            @Nullable Answer providedOnPurpose,
            @Nullable Answer stayedInsideBody) {}

    record EncryptionRequest(
            @Nullable Answer applied,
            @Nullable String method,
            @Nullable Answer recognisedCipher,
            @Nullable Scope scope,
            @Nullable Answer keyKeptApart,
            @Nullable Answer remoteWipeConfirmed,
            @Nullable DeviceState stateWhenLost,
            @Nullable Answer validCredentialsUsed) {}

    record RecoveryRequest(
            @Nullable Answer allRecovered,
            @Nullable Answer unread,
            @Nullable String evidence) {}

    static Safeguards complete(@Nullable SafeguardsRequest said) {
        var given = said == null ? new SafeguardsRequest(null, null, null, null) : said;
        return new Safeguards(
                Given.answer(given.partOfDatabase()),
                Given.answer(given.sameDataElsewhere()),
                Given.answer(given.providedOnPurpose()),
                Given.answer(given.stayedInsideBody()));
    }

    static Encryption complete(@Nullable EncryptionRequest said) {
        var given = said == null ? new EncryptionRequest(null, null, null, null, null, null, null, null) : said;
        return new Encryption(
                Given.answer(given.applied()),
                Given.text(given.method()),
                Given.answer(given.recognisedCipher()),
                requireNonNullElse(given.scope(), Scope.UNKNOWN),
                Given.answer(given.keyKeptApart()),
                Given.answer(given.remoteWipeConfirmed()),
                requireNonNullElse(given.stateWhenLost(), DeviceState.UNKNOWN),
                Given.answer(given.validCredentialsUsed()));
    }

    static Recovery complete(@Nullable RecoveryRequest said) {
        var given = said == null ? new RecoveryRequest(null, null, null) : said;
        return new Recovery(
                Given.answer(given.allRecovered()), Given.answer(given.unread()), Given.text(given.evidence()));
    }
}
