package jp.ippo.notification.desk.deadletters;

import java.util.List;
import jp.ippo.notification.deadletters.DeadLetterOffice;
import jp.ippo.notification.deadletters.Place;
import jp.ippo.notification.desk.Veil;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters of all services, for programs. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLettersApi {

    private static final int MOST = 1_000;

    private final DeadLetterOffice office;
    private final Veil veil;

    DeadLettersApi(DeadLetterOffice office, Veil veil) {
        this.office = office;
        this.veil = veil;
    }

    record Reason(@Nullable String reason) {}

    /** @param all also those with their end; the newest thousand */
    @GetMapping
    List<LetterView> newest(@RequestParam(defaultValue = "false") boolean all) {
        return LetterView.of(office.newest(!all, MOST));
    }

    @GetMapping("/{topic}/{partition}/{offset}")
    LetterView.Whole one(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        var opened = office.open(new Place(topic, partition, offset));
        return LetterView.Whole.of(veil.now().covers(opened.said()) ? opened.withoutValue() : opened);
    }

    @PostMapping("/{topic}/{partition}/{offset}/replay")
    LetterView.Whole replay(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset, Authentication caller) {
        office.replay(new Place(topic, partition, offset), caller.getName());
        return one(topic, partition, offset);
    }

    @PostMapping("/{topic}/{partition}/{offset}/discard")
    LetterView.Whole askToDiscard(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestBody Reason body,
            Authentication caller) {
        office.askToDiscard(new Place(topic, partition, offset), body.reason(), caller.getName());
        return one(topic, partition, offset);
    }

    @PostMapping("/{topic}/{partition}/{offset}/discard/confirmation")
    LetterView.Whole discard(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset, Authentication caller) {
        office.discard(new Place(topic, partition, offset), caller.getName());
        return one(topic, partition, offset);
    }
}
