package jp.ippo.intake.filing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.ippo.intake.filing.Amendment;
import org.jspecify.annotations.Nullable;

/** The whole report as it should be now, with the reason. What is left out becomes unknown. */
record AmendmentRequest(
        @Nullable BodyRequest body,
        @Schema(description = "所属。省略すると変更しない") @Nullable String department,
        @Nullable FactsRequest facts,
        @Nullable NarrativeRequest narrative,

        @Schema(description = "省略できる。報告時と異なる値は拒否される") @Nullable
        Boolean drill,

        @Schema(description = "訂正の理由（必須）") @Nullable String amendmentReason) {

    Amendment complete() {
        var report = new FilingRequest(body, department, facts, narrative, drill, null);
        return new Amendment(report.complete(), Given.text(amendmentReason));
    }
}
