package jp.ippo.notification.desk.duties;

import java.util.List;
import java.util.UUID;
import jp.ippo.notification.duties.Lane;
import jp.ippo.notification.duties.OtherDuties;
import jp.ippo.notification.duties.TheyWereTold;
import jp.ippo.notification.duties.WhetherOwed;
import jp.ippo.notification.reminders.Acknowledgements;
import jp.ippo.notification.reminders.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 期限と連絡, for programs. */
@RestController
@RequestMapping("/api")
class DutiesApi {

    private final DutiesOfCases all;
    private final OtherDuties duties;
    private final Acknowledgements acknowledgements;

    DutiesApi(DutiesOfCases all, OtherDuties duties, Acknowledgements acknowledgements) {
        this.all = all;
        this.duties = duties;
        this.acknowledgements = acknowledgements;
    }

    @GetMapping("/duties")
    DutiesOfCases.Page board(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "25") int limit) {
        return all.all(after, limit);
    }

    @GetMapping("/cases/{incidentId}/duties")
    CaseDuties ofOne(@PathVariable UUID incidentId) {
        return all.of(incidentId);
    }

    @PostMapping("/cases/{incidentId}/duties/seen")
    @ResponseStatus(HttpStatus.CREATED)
    Seen seen(@PathVariable UUID incidentId, Authentication caller) {
        return acknowledgements.seen(incidentId, caller.getName());
    }

    @PostMapping("/cases/{incidentId}/duties/lanes")
    @ResponseStatus(HttpStatus.CREATED)
    List<Lane> add(@PathVariable UUID incidentId, @RequestBody NewLane lane, Authentication caller) {
        duties.add(incidentId, lane.name(), caller.getName());
        return duties.of(incidentId);
    }

    @PostMapping("/cases/{incidentId}/duties/lanes/{lane}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    List<Lane> decide(
            @PathVariable UUID incidentId,
            @PathVariable String lane,
            @RequestBody WhetherOwed decision,
            Authentication caller) {
        duties.decide(incidentId, lane, decision, caller.getName());
        return duties.of(incidentId);
    }

    @PostMapping("/cases/{incidentId}/duties/lanes/{lane}/proof")
    @ResponseStatus(HttpStatus.CREATED)
    List<Lane> prove(
            @PathVariable UUID incidentId,
            @PathVariable String lane,
            @RequestBody TheyWereTold told,
            Authentication caller) {
        duties.prove(incidentId, lane, told, caller.getName());
        return duties.of(incidentId);
    }

    /** An authority that is not among the known ones. */
    record NewLane(@Nullable String name) {}
}
