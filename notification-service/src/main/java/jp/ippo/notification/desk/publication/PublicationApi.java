package jp.ippo.notification.desk;

import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.FirstContacts;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempt;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import jp.ippo.notification.publication.PublicationGate;
import jp.ippo.notification.publication.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 一報 and 公表の門, for programs. */
@RestController
@RequestMapping("/api/cases/{incidentId}")
class PublicationApi {

    private final PublicationGate gate;
    private final FirstContacts contacts;

    PublicationApi(PublicationGate gate, FirstContacts contacts) {
        this.gate = gate;
        this.contacts = contacts;
    }

    @PostMapping("/first-contact")
    @ResponseStatus(HttpStatus.CREATED)
    FirstContact firstContact(@PathVariable UUID incidentId, @RequestBody Told told, Authentication caller) {
        return contacts.record(incidentId, told, caller.getName());
    }

    @PostMapping("/publication")
    @ResponseStatus(HttpStatus.CREATED)
    PublicationAttempt publication(@PathVariable UUID incidentId, @RequestBody Wish wish, Authentication caller) {
        var attempt = gate.ask(incidentId, Publication.of(wish.channel(), wish.note()), caller.getName());
        if (attempt.outcome() == Outcome.REFUSED)
            throw Refused.conflict("個人情報保護委員会への一報が記録されていないため、公表できません。公表する前に一報し、記録してください。"
                    + " / Nothing may be published before the Personal Information Protection Commission was told."
                    + " Call the Commission and record the first contact.");
        return attempt;
    }

    /** What somebody wants to publish. */
    record Wish(
            Publication.@Nullable Channel channel, @Nullable String note) {}
}
