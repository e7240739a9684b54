package jp.ippo.intake.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.Access;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.RestrictAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 閲覧制限, for programs. */
@RestController
@Tag(name = "Incidents")
class AccessApi {

    private final RestrictAccess restricting;

    AccessApi(RestrictAccess restricting) {
        this.restricting = restricting;
    }

    @PostMapping("/api/incidents/{id}/access")
    @Operation(
            summary = "Decides who may see an incident; whoever decides is always among them",
            description = "閲覧できる人を限ります（解除もできます）。理由は必須です。決めた人は必ず含まれます。監査と最高情報セキュリティ責任者は常に閲覧できます。")
    Decided decide(@PathVariable UUID id, @RequestBody Wish wish, @AuthenticationPrincipal SignedIn person) {
        if (wish.restricted() == null)
            throw Refused.field("restricted", "true か false を指定してください。 / Say true or false.");
        var by = Reporter.from(person);
        var accounts = wish.accounts() == null ? List.<@Nullable String>of() : wish.accounts();
        if (accounts.stream().anyMatch(name -> name == null))
            throw Refused.field("accounts", "空の名前があります。 / A name is missing.");
        var incident = wish.restricted()
                ? restricting.restrict(id, accounts, wish.reason(), by)
                : restricting.lift(id, wish.reason(), by);
        var access =
                java.util.Objects.requireNonNull(incident.current().reported().access());
        return new Decided(access, restricting.warnings(access));
    }

    record Wish(
            @Schema(description = "false: 解除") @Nullable Boolean restricted,
            @Nullable List<String> accounts,
            @Nullable String reason) {}

    record Decided(Access access, RestrictAccess.Warnings warnings) {}
}
