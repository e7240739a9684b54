package jp.ippo.notification.desk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.individuals.Accesses;
import jp.ippo.notification.individuals.Accesses.Access;
import jp.ippo.notification.individuals.shredding.Retention;
import jp.ippo.notification.individuals.shredding.Shredding;
import jp.ippo.notification.individuals.shredding.Shredding.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who read the people of a case, how long they are kept, and their end, for programs. */
@RestController
@RequestMapping("/api/cases/{id}/people")
class ShreddingApi {

    private final Shredding shredding;
    private final Retention retention;
    private final Accesses accesses;

    ShreddingApi(Shredding shredding, Retention retention, Accesses accesses) {
        this.shredding = shredding;
        this.retention = retention;
        this.accesses = accesses;
    }

    /** @param lastDay null while there is no list */
    record Kept(@Nullable LocalDate lastDay, boolean shredded, List<Request> requests) {}

    record Reason(@Nullable String reason) {}

    record Answered(boolean confirmed) {}

    @GetMapping("/accesses")
    List<Access> accesses(@PathVariable UUID id) {
        return accesses.of(id);
    }

    @GetMapping("/shredding")
    Kept kept(@PathVariable UUID id) {
        return new Kept(retention.lastDay(id).orElse((LocalDate) null), shredding.isDone(id), shredding.requests(id));
    }

    @PostMapping("/shredding")
    Kept request(@PathVariable UUID id, @RequestBody Reason body, Authentication caller) {
        shredding.request(id, body.reason(), SignedIn.behind(caller).getUsername());
        return kept(id);
    }

    @PostMapping("/shredding/answer")
    Kept answer(@PathVariable UUID id, @RequestBody Answered body, Authentication caller) {
        shredding.answer(id, body.confirmed(), SignedIn.behind(caller).getUsername());
        return kept(id);
    }
}
