package jp.ippo.notification.desk.people;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.individuals.Reach;
import jp.ippo.notification.individuals.Reach.ListReach;
import jp.ippo.notification.individuals.lists.ListRefused;
import jp.ippo.notification.individuals.lists.PeopleLists;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The people of a case, for programs. Nobody's name goes out here. */
@RestController
@RequestMapping("/api/cases/{id}/people")
class PeopleApi {

    private final PeopleLists lists;
    private final Reach reach;

    PeopleApi(PeopleLists lists, Reach reach) {
        this.lists = lists;
        this.reach = reach;
    }

    record Uploaded(UUID listId, int people, int withEmail, int withoutEmail, int held, boolean alreadyThere) {}

    record Standing(int total, List<ListReach> lists) {}

    @PostMapping(consumes = "text/csv")
    ResponseEntity<Uploaded> upload(@PathVariable UUID id, InputStream body, Authentication caller) throws IOException {
        var list = lists.upload(id, body, SignedIn.behind(caller).getUsername());
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
    ResponseEntity<Uploaded> upload(@PathVariable UUID id, @RequestParam MultipartFile file, Authentication caller)
            throws IOException {
        try (var content = file.getInputStream()) {
            return upload(id, content, caller);
        }
    }

    @GetMapping
    Standing standing(@PathVariable UUID id) {
        return new Standing(reach.people(id).total(), reach.lists(id));
    }

    @ExceptionHandler
    ProblemDetail refused(ListRefused refused) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "名簿に誤りがあるため、1件も登録していません。 / The list has wrong rows; nothing of it was stored.");
        detail.setProperty("rows", refused.rows());
        detail.setProperty("errorCount", refused.count());
        detail.setProperty("errors", refused.problems());
        return detail;
    }
}
