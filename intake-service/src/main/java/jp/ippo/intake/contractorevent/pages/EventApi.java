package jp.ippo.intake.contractorevent.pages;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.IncidentReported;
import jp.ippo.intake.contractorevent.BodysOwn;
import jp.ippo.intake.contractorevent.ContractorEvent;
import jp.ippo.intake.contractorevent.FileForBody;
import jp.ippo.intake.contractorevent.KeepEvents;
import jp.ippo.intake.contractorevent.ReadEvents;
import jp.ippo.intake.contractorevent.SharedFacts;
import jp.ippo.intake.filing.Reporter;
import jp.ippo.intake.filing.web.FilingRequest;
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
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/contractor-events}: facts are written as in a report; what is left out is unknown. */
@RestController
@RequestMapping("/api/contractor-events")
@Tag(name = "Contractor events", description = "委託先事案：一つの委託先の出来事と、各機関の事案")
class EventApi {

    private final KeepEvents keeping;
    private final FileForBody filing;
    private final ReadEvents reading;

    EventApi(KeepEvents keeping, FileForBody filing, ReadEvents reading) {
        this.keeping = keeping;
        this.filing = filing;
        this.reading = reading;
    }

    @GetMapping
    List<ContractorEvent> all() {
        return reading.newest();
    }

    @PostMapping
    @Operation(summary = "Opens a contractor event", description = "委託先事案を開きます。formKey が同じなら二重に開きません。")
    ResponseEntity<ContractorEvent> open(@RequestBody Opening opening, @AuthenticationPrincipal SignedIn person) {
        if (opening.contractorId() == null) throw Refused.field("contractorId", "必須です。 / It is required.");
        var event = keeping.open(
                opening.contractorId(),
                opening.report(),
                shared(opening.shared()),
                Boolean.TRUE.equals(opening.drill()),
                requireNonNullElse(opening.formKey(), UUID.randomUUID()),
                Reporter.from(person));
        return ResponseEntity.created(URI.create("/api/contractor-events/" + event.id()))
                .eTag(tag(event.revision()))
                .body(event);
    }

    @GetMapping("/{id}")
    ResponseEntity<Told> one(@PathVariable UUID id) {
        var event = reading.one(id);
        return ResponseEntity.ok()
                .eTag(tag(event.revision()))
                .body(new Told(event, reading.revisions(id), reading.reach(id)));
    }

    @PutMapping("/{id}/shared")
    @Operation(
            summary = "Corrects the shared facts; the correction reaches every incident",
            description = "共通の事実を訂正します。各機関の事案に訂正として届きます。機関が独自に書いた項目は上書きしません。")
    ResponseEntity<ContractorEvent> correct(
            @PathVariable UUID id,
            @RequestBody Correction correction,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        var event = keeping.correct(
                id,
                shared(correction.shared()),
                correction.reason(),
                Reporter.from(person),
                number -> ifMatch == null
                        || Arrays.stream(ifMatch.split(","))
                                .map(String::strip)
                                .anyMatch(wanted -> wanted.equals("*") || wanted.equals(tag(number))));
        return ResponseEntity.ok().eTag(tag(event.revision())).body(event);
    }

    @PostMapping("/{id}/bodies")
    @Operation(summary = "Files the incident of one body", description = "一つの機関の事案を報告します。機関と所属は契約から、項目は契約の情報から入ります。")
    ResponseEntity<IncidentReported> file(
            @PathVariable UUID id, @RequestBody BodyFiling body, @AuthenticationPrincipal SignedIn person) {
        if (body.contractId() == null) throw Refused.field("contractId", "必須です。 / It is required.");
        var own = requireNonNullElse(body.own(), NOTHING).complete();
        var first = filing.file(
                id,
                new BodysOwn(
                        requireNonNullElse(body.key(), UUID.randomUUID()),
                        body.contractId(),
                        requireNonNullElse(body.data(), List.of()),
                        body.contractorKnewAt(),
                        own.facts(),
                        own.narrative()),
                Reporter.from(person));
        return ResponseEntity.created(URI.create("/api/incidents/" + first.incidentId()))
                .body(first.reported());
    }

    private static final FilingRequest NOTHING = new FilingRequest(null, null, null, null, null, null);

    private static SharedFacts shared(@Nullable FilingRequest written) {
        var draft = requireNonNullElse(written, NOTHING).complete();
        return new SharedFacts(draft.facts(), draft.narrative());
    }

    private static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** @param report the contractor's report it begins with */
    record Opening(
            @Nullable UUID contractorId,
            @Nullable UUID report,
            @Nullable UUID formKey,
            @Nullable Boolean drill,
            @Nullable FilingRequest shared) {}

    record Correction(
            @Nullable FilingRequest shared, @Nullable String reason) {}

    record BodyFiling(
            @Nullable UUID key,
            @Nullable UUID contractId,
            @Nullable List<UUID> data,
            @Nullable Instant contractorKnewAt,
            @Nullable FilingRequest own) {}

    record Told(ContractorEvent event, List<ContractorEvent.Revision> revisions, List<ContractorEvent.Reach> reach) {}
}
