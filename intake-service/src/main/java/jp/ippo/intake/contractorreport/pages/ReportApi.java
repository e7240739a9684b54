package jp.ippo.intake.contractorreport.pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.contractorreport.ReportLink;
import jp.ippo.intake.contractorreport.ReportLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Links and reports for programs. */
@RestController
@Tag(name = "Reports by contractors", description = "委託先からの報告")
class ReportApi {

    private final ReportLinks links;
    private final Seen seen;

    ReportApi(ReportLinks links, Seen seen) {
        this.links = links;
        this.seen = seen;
    }

    @GetMapping("/api/contractor-links")
    List<ReportLink> links() {
        return links.newest();
    }

    @PostMapping("/api/contractor-links")
    @Operation(
            summary = "Gives out a link; its address is in the answer and nowhere else",
            description = "報告用リンクを発行します。アドレスはこの応答にだけ含まれ、後から取り出せません。")
    ResponseEntity<Issued> issue(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn person) {
        if (wish.contractorId() == null) throw Refused.field("contractorId", "必須です。 / It is required.");
        if (wish.lastDay() == null) throw Refused.field("lastDay", "必須です。 / It is required.");
        var issued = links.issue(wish.contractorId(), wish.contractId(), wish.lastDay(), person.getUsername());
        return ResponseEntity.created(URI.create("/api/contractor-links"))
                .body(new Issued(
                        issued.link(), PublicDoor.ADDRESS + "/" + issued.token().value()));
    }

    @PostMapping("/api/contractor-links/{id}/revocation")
    ResponseEntity<Void> revoke(
            @PathVariable UUID id, @RequestBody Revocation revocation, @AuthenticationPrincipal SignedIn person) {
        links.revoke(id, revocation.reason(), person.getUsername());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/contractor-reports")
    List<ReceivedReport> reports(@AuthenticationPrincipal SignedIn person) {
        return seen.newest(person);
    }

    @GetMapping("/api/contractor-reports/{id}")
    ReceivedReport report(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return seen.one(id, person);
    }

    /** @param contractId null for all contracts of the contractor */
    record Wish(
            @Nullable UUID contractorId,
            @Nullable UUID contractId,
            @Nullable LocalDate lastDay) {}

    record Revocation(@Nullable String reason) {}

    /** @param address of the page, without the host */
    record Issued(ReportLink link, String address) {}
}
