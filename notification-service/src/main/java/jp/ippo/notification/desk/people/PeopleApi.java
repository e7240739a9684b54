package jp.ippo.notification.desk.people;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.individuals.Reach;
import jp.ippo.notification.individuals.Reach.ListReach;
import jp.ippo.notification.individuals.lists.PeopleLists;
import jp.ippo.notification.individuals.lists.Reconciliation;
import jp.ippo.notification.individuals.lists.Reconciliation.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The people of a case, for programs. Nobody's name goes out here. */
@RestController
@RequestMapping("/api/cases/{id}/people")
class PeopleApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PeopleLists lists;
    private final Reach reach;
    private final Reconciliation reconciliation;

    PeopleApi(PeopleLists lists, Reach reach, Reconciliation reconciliation) {
        this.lists = lists;
        this.reach = reach;
        this.reconciliation = reconciliation;
    }

    record Uploaded(UUID listId, int people, int withEmail, int withoutEmail, int held, boolean alreadyThere) {}

    record Standing(int total, List<ListReach> lists) {}

    /** @param items what leaked of everybody in the list, where no column of it says so */
    @PostMapping(consumes = {"text/csv", XLSX})
    ResponseEntity<Uploaded> upload(
            @PathVariable UUID id,
            InputStream body,
            @RequestParam(defaultValue = "") String items,
            Authentication caller)
            throws IOException {
        var list = lists.upload(id, body, items, SignedIn.behind(caller).getUsername());
        return ResponseEntity.status(list.alreadyThere() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Uploaded(
                        list.listId(),
                        list.people(),
                        list.people() - list.withoutEmail() - list.held(),
                        list.withoutEmail(),
                        list.held(),
                        list.alreadyThere()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Uploaded> upload(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String items,
            Authentication caller)
            throws IOException {
        try (var content = file.getInputStream()) {
            return upload(id, content, items, caller);
        }
    }

    @GetMapping
    Standing standing(@PathVariable UUID id) {
        return new Standing(reach.people(id).total(), reach.lists(id));
    }

    record Reason(@Nullable String reason) {}

    /** The people of the lists against the number in the report. */
    @GetMapping("/count")
    Counted count(@PathVariable UUID id) {
        return reconciliation.counted(id);
    }

    @PostMapping("/count")
    Counted explain(@PathVariable UUID id, @RequestBody Reason body, Authentication caller) {
        reconciliation.explain(id, body.reason(), SignedIn.behind(caller).getUsername());
        return reconciliation.counted(id);
    }
}
