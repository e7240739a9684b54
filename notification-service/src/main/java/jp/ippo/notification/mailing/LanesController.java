package jp.ippo.notification.mailing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.ippo.door.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lanes to the mail server, for programs. */
@RestController
@RequestMapping("/api/lanes")
class LanesController {

    private static final int CHANGES = 100;

    private final MailLanes lanes;
    private final PutBack putBack;

    LanesController(MailLanes lanes, PutBack putBack) {
        this.lanes = lanes;
        this.putBack = putBack;
    }

    record Why(@NotBlank @Size(max = 1000) @Nullable String reason) {}

    /** @param perSecond null takes the throttle away */
    record Throttled(
            @Nullable Integer perSecond,
            @NotBlank @Size(max = 1000) @Nullable String reason) {}

    /** @param canBePutBack people refused in the last run that pulled the brake who are told in no other way yet */
    record Shown(MailLanes.Standing standing, int canBePutBack) {}

    record People(int people) {}

    @GetMapping
    List<Shown> all() {
        return lanes.all().stream().map(this::shown).toList();
    }

    @GetMapping("/{lane}/changes")
    List<MailLanes.Change> changes(@PathVariable Lane lane) {
        return lanes.changes(lane, CHANGES);
    }

    @PostMapping("/{lane}/throttle")
    Shown throttle(@PathVariable Lane lane, @Valid @RequestBody Throttled throttled, Authentication caller) {
        lanes.throttle(lane, throttled.perSecond(), present(throttled.reason()), name(caller));
        return shown(lanes.of(lane));
    }

    @PostMapping("/{lane}/pause")
    Shown pause(@PathVariable Lane lane, @Valid @RequestBody Why why, Authentication caller) {
        lanes.pause(lane, present(why.reason()), name(caller));
        return shown(lanes.of(lane));
    }

    @PostMapping("/{lane}/resume")
    Shown resume(@PathVariable Lane lane, @Valid @RequestBody Why why, Authentication caller) {
        lanes.resume(lane, present(why.reason()), name(caller));
        return shown(lanes.of(lane));
    }

    @PostMapping("/{lane}/put-back")
    People putBack(@PathVariable Lane lane, @Valid @RequestBody Why why, Authentication caller) {
        return new People(putBack.putBack(lane, present(why.reason()), name(caller)));
    }

    private Shown shown(MailLanes.Standing standing) {
        return new Shown(standing, putBack.howMany(standing.lane()));
    }

    private static String name(Authentication caller) {
        return SignedIn.behind(caller).getUsername();
    }

    private static <T> T present(@Nullable T validated) {
        if (validated == null) throw new IllegalStateException("validation let an empty field pass");
        return validated;
    }
}
