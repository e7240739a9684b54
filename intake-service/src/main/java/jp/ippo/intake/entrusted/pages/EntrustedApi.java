package jp.ippo.intake.entrusted.pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.contractorevent.SettleDifferences;
import jp.ippo.intake.entrusted.BehindIncident;
import jp.ippo.intake.entrusted.Entrusted;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.register.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/incidents/{id}/contractor}. */
@RestController
@RequestMapping("/api/incidents/{id}/contractor")
@Tag(name = "Contractor behind an incident", description = "委託の確認")
class EntrustedApi {

    private final Entrusted entrusted;
    private final SettleDifferences settling;

    EntrustedApi(Entrusted entrusted, SettleDifferences settling) {
        this.entrusted = entrusted;
        this.settling = settling;
    }

    @GetMapping
    @Operation(
            summary = "Contracts, missing clauses, consent, return duties and differences",
            description = "契約、欠けている条項、再委託の承諾、返還・廃棄、共通の事実との相違")
    BehindIncident behind(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return entrusted.behind(id, Reporter.from(person), Keeper.from(person));
    }

    @PostMapping("/differences")
    @Operation(summary = "Settles one difference from the shared facts", description = "共通の事実との相違を一つ確認します。")
    ResponseEntity<Void> settle(
            @PathVariable UUID id, @RequestBody Settling settled, @AuthenticationPrincipal SignedIn person) {
        if (settled.field() == null) throw Refused.field("field", "必須です。 / It is required.");
        if (settled.take() == null) throw Refused.field("take", "必須です。 / It is required.");
        settling.settle(
                id,
                settled.field(),
                String.valueOf(settled.own()),
                String.valueOf(settled.shared()),
                settled.take(),
                settled.reason(),
                Reporter.from(person));
        return ResponseEntity.noContent().build();
    }

    /** @param own and {@code shared} as the difference gave them */
    record Settling(
            @Nullable String field,
            @Nullable String own,
            @Nullable String shared,
            @Nullable Boolean take,
            @Nullable String reason) {}
}
