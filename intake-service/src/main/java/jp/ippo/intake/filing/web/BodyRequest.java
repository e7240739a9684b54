package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.ippo.events.ReportingBody;
import org.jspecify.annotations.Nullable;

/** 機関. */
record BodyRequest(
        @Schema(example = "mayor") @Nullable String code,
        @Schema(example = "見本市長") @Nullable String name,
        ReportingBody.@Nullable Kind kind) {

    static final BodyRequest UNSAID = new BodyRequest(null, null, null);

    ReportingBody complete() {
        return new ReportingBody(
                Given.text(code), Given.text(name), requireNonNullElse(kind, ReportingBody.Kind.UNKNOWN));
    }
}
