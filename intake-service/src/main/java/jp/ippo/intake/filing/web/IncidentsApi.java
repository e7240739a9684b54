package jp.ippo.intake.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.IncidentReported;
import jp.ippo.intake.filing.AmendIncident;
import jp.ippo.intake.filing.FileIncident;
import jp.ippo.intake.filing.ReadIncidents;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.incident.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/incidents}: the answer is always the whole report, in the shape in which it is announced. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Incidents", description = "漏えい等の事案の報告と訂正")
class IncidentsApi {

    static final int PAGE_LIMIT = 100;

    private final FileIncident filing;
    private final AmendIncident amending;
    private final ReadIncidents reading;

    IncidentsApi(FileIncident filing, AmendIncident amending, ReadIncidents reading) {
        this.filing = filing;
        this.amending = amending;
        this.reading = reading;
    }

    @PostMapping
    @Operation(
            summary = "Files an incident; with an Idempotency-Key never twice",
            description = "事案を報告します。不明な項目は省略できます（不明として扱います）。" + "同じ Idempotency-Key で同じ内容を再送しても、二重には登録されません。")
    ResponseEntity<IncidentReported> file(
            @RequestBody FilingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn person) {
        var first = filing.file(request.complete(), Reporter.from(person), Optional.ofNullable(key));
        return ResponseEntity.created(URI.create("/api/incidents/" + first.incidentId()))
                .eTag(RevisionTag.of(first))
                .body(first.reported());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Amends an incident as a new revision; earlier revisions stay",
            description = "事案を訂正し、新しい版を追加します。以前の版は残ります。訂正の理由は必須です。" + "If-Match に版の ETag を付けると、先に訂正されていた場合は 412 になります。")
    ResponseEntity<IncidentReported> amend(
            @PathVariable UUID id,
            @RequestBody AmendmentRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        return answer(amending.amend(
                id, request.complete(), Reporter.from(person), number -> RevisionTag.allows(ifMatch, number)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The current revision of an incident", description = "事案の最新の版を返します。")
    ResponseEntity<IncidentReported> one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return answer(reading.one(id, Reporter.from(person)).current());
    }

    @GetMapping("/{id}/revisions")
    @Operation(summary = "Every revision of an incident, the first one first", description = "事案のすべての版を古い順に返します。")
    Revisions revisions(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return new Revisions(reading.revisions(id, Reporter.from(person)).stream()
                .map(Revision::reported)
                .toList());
    }

    @GetMapping
    @Operation(
            summary = "Incidents the account may see, newest first, page by page",
            description = "閲覧できる事案を新しい順に返します。続きは next の URL にあります。")
    IncidentPage list(
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedIn person) {
        if (limit < 1 || limit > PAGE_LIMIT)
            throw Refused.field("limit", "1〜" + PAGE_LIMIT + "で指定してください。 / From 1 to " + PAGE_LIMIT + ".");
        var oneMore = reading.newest(Optional.ofNullable(before), limit + 1, Reporter.from(person));
        return IncidentPage.of(oneMore, limit);
    }

    private static ResponseEntity<IncidentReported> answer(Revision revision) {
        return ResponseEntity.ok().eTag(RevisionTag.of(revision)).body(revision.reported());
    }

    record Revisions(List<IncidentReported> revisions) {}
}
