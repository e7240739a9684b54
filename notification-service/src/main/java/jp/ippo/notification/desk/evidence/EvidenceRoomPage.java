package jp.ippo.notification.desk.evidence;

import java.util.UUID;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.evidence.Records;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.desk.DeskPage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 証拠: the packs that were made of a case, and a button for another one. */
@DeskPage
@RequestMapping("/cases/{incidentId}/evidence")
class EvidenceRoomPage {

    private final CaseFiles cases;
    private final PackRegister register;
    private final EvidencePack packs;
    private final Records records;

    EvidenceRoomPage(CaseFiles cases, PackRegister register, EvidencePack packs, Records records) {
        this.cases = cases;
        this.register = register;
        this.packs = packs;
        this.records = records;
    }

    @GetMapping
    String show(@PathVariable UUID incidentId, Authentication caller, Model model) {
        cases.get(incidentId);
        var person = SignedIn.behind(caller);
        model.addAttribute("incidentId", incidentId);
        model.addAttribute("packs", register.of(incidentId));
        model.addAttribute("mayTake", person.is(Role.PRIVACY_OFFICER) || person.is(Role.AUDITOR));
        return "evidence";
    }

    /** A POST: the making is itself on record. */
    @PostMapping
    ResponseEntity<byte[]> take(@PathVariable UUID incidentId, Authentication caller) {
        records.sealWhatWaits();
        var made = packs.make(incidentId, caller.getName());
        var name = "evidence-%s-%d.zip".formatted(incidentId, made.entry().number());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Ippo-Digest", "sha256=" + made.entry().digest())
                .body(made.content());
    }
}
