package jp.ippo.notification.mailing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.mailing.Canaries.Canary;
import jp.ippo.notification.mailing.ScheduledStarts.Scheduled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When the notices of a case may leave, for programs. */
@RestController
@RequestMapping("/api/cases/{id}/notices")
class ReleaseController {

    private final Clearance clearance;
    private final Notices notices;
    private final Canaries canaries;
    private final ScheduledStarts starts;
    private final Urgent urgent;

    ReleaseController(Clearance clearance, Notices notices, Canaries canaries, ScheduledStarts starts, Urgent urgent) {
        this.clearance = clearance;
        this.notices = notices;
        this.canaries = canaries;
        this.starts = starts;
        this.urgent = urgent;
    }

    record Withdrawal(@NotBlank @Size(max = 1000) @Nullable String reason) {}

    record Schedule(@NotNull @Nullable Instant dueAt) {}

    /** @param people null for everybody of the case */
    record AtOnce(
            @Size(min = 1, max = 1000) @Nullable List<UUID> people,
            @NotBlank @Size(max = 1000) @Nullable String reason) {}

    /**
     * @param obstacle what a start would be refused for now, null when it would not
     * @param canaries newest first
     * @param scheduled newest first
     */
    record Release(
            Clearance.@Nullable Obstacle obstacle,
            @Nullable Instant earliestStart,
            boolean canaryRequired,
            boolean canaryConfirmed,
            List<Canary> canaries,
            List<Scheduled> scheduled) {}

    @GetMapping("/release")
    Release release(@PathVariable UUID id) {
        var now = clearance.standing(id);
        return new Release(
                now.obstacle(),
                now.earliestStart(),
                now.canaryRequired(),
                now.canaryConfirmed(),
                canaries.list(id),
                starts.list(id));
    }

    @PostMapping("/approval/withdrawal")
    Release withdrawApproval(@PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal, Authentication caller) {
        notices.withdrawApproval(id, present(withdrawal.reason()), name(caller));
        return release(id);
    }

    @PostMapping("/canaries")
    @ResponseStatus(HttpStatus.CREATED)
    Canary sendCanary(@PathVariable UUID id, Authentication caller) {
        return canaries.send(id, name(caller));
    }

    @PostMapping("/canaries/{number}/confirmation")
    Release confirmCanary(@PathVariable UUID id, @PathVariable long number, Authentication caller) {
        canaries.confirm(id, number, name(caller));
        return release(id);
    }

    @PostMapping("/schedule")
    Release schedule(@PathVariable UUID id, @Valid @RequestBody Schedule schedule, Authentication caller) {
        starts.schedule(id, present(schedule.dueAt()), name(caller));
        return release(id);
    }

    @PostMapping("/schedule/withdrawal")
    Release withdrawSchedule(@PathVariable UUID id, Authentication caller) {
        starts.withdraw(id, name(caller));
        return release(id);
    }

    @PostMapping("/urgent")
    Release urgent(@PathVariable UUID id, @Valid @RequestBody AtOnce atOnce, Authentication caller) {
        var people = atOnce.people();
        var reason = present(atOnce.reason());
        if (people == null) urgent.releaseAll(id, reason, name(caller));
        else urgent.release(id, people, reason, name(caller));
        return release(id);
    }

    private static String name(Authentication caller) {
        return SignedIn.behind(caller).getUsername();
    }

    private static <T> T present(@Nullable T validated) {
        if (validated == null) throw new IllegalStateException("validation let an empty field pass");
        return validated;
    }
}
