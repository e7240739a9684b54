package jp.ippo.intake.filing.web;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.ippo.intake.filing.Draft;
import org.jspecify.annotations.Nullable;

/** A report as a caller writes it. Required are body.code, body.name and facts.knownAt. The form writes it too. */
public record FilingRequest(
        @Nullable BodyRequest body,
        @Schema(description = "所属。省略すると自分の所属") @Nullable String department,
        @Nullable FactsRequest facts,
        @Nullable NarrativeRequest narrative,

        @Schema(description = "訓練。省略すると実際の事案。後から変えられない") @Nullable
        Boolean drill,

        @Schema(description = "閲覧を限る。報告者と個人情報保護担当だけが閲覧できる。範囲は後から担当が決める") @Nullable
        Boolean restricted) {

    public Draft complete() {
        return new Draft(
                requireNonNullElse(body, BodyRequest.UNSAID).complete(),
                Given.text(department),
                requireNonNullElse(facts, FactsRequest.UNSAID).complete(),
                requireNonNullElse(narrative, NarrativeRequest.UNSAID).complete(),
                drill,
                Boolean.TRUE.equals(restricted));
    }
}
