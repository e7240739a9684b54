package jp.ippo.notification.desk.people;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.held.Held;
import jp.ippo.notification.individuals.held.HeldPerson;
import jp.ippo.notification.individuals.held.HoldDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People who are held, for programs. Nobody's name or address goes out here. */
@RestController
@RequestMapping("/api/cases/{id}/people/held")
class HeldApi {

    private final Held held;
    private final HoldDecisions decisions;

    HeldApi(Held held, HoldDecisions decisions) {
        this.held = held;
        this.decisions = decisions;
    }

    /** @param channel by which the person is told; left out when the person is not told at all */
    record Decided(@Nullable Channel channel, @Nullable String reason) {}

    record Answered(boolean confirmed) {}

    @GetMapping
    List<HeldPerson> held(@PathVariable UUID id) {
        return held.of(id);
    }

    @PostMapping("/{personId}")
    List<HeldPerson> decide(
            @PathVariable UUID id, @PathVariable UUID personId, @RequestBody Decided body, Authentication caller) {
        decisions.decide(
                id,
                personId,
                body.channel(),
                body.reason(),
                SignedIn.behind(caller).getUsername());
        return held.of(id);
    }

    @PostMapping("/{personId}/answer")
    List<HeldPerson> answer(
            @PathVariable UUID id, @PathVariable UUID personId, @RequestBody Answered body, Authentication caller) {
        decisions.answer(id, personId, body.confirmed(), SignedIn.behind(caller).getUsername());
        return held.of(id);
    }
}
