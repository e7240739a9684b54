package jp.ippo.intake.register.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.attachments.AttachedFiles;
import jp.ippo.intake.attachments.Attachment;
import jp.ippo.intake.filing.web.TokyoTime;
import jp.ippo.intake.forms.IntakeProperties;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of the register need. What is not the reader's is as if it were not there. */
@Component("registerDesk")
class Desk {

    private final ReadRegister register;
    private final AttachedFiles documents;
    private final IntakeProperties settings;
    private final Clock clock;

    Desk(ReadRegister register, AttachedFiles documents, IntakeProperties settings, Clock clock) {
        this.register = register;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    Version<Contractor> contractor(UUID id) {
        return register.contractor(id)
                .orElseThrow(() -> Refused.notFound("この委託先はありません。 / There is no such contractor."));
    }

    Version<Contract> contract(UUID id, SignedIn person) {
        return register.contract(id)
                .filter(found -> Keeper.from(person).sees(found.entry()))
                .orElseThrow(() -> Refused.notFound("この契約はありません。 / There is no such contract."));
    }

    /** For a form: who may only read is told so before anything is typed. */
    Version<Contract> contractToChange(UUID id, SignedIn person) {
        var found = contract(id, person);
        if (!Keeper.from(person).mayWrite(found.entry()))
            throw Refused.forbidden("この契約は変更できません。 / You may not change this contract.");
        return found;
    }

    Version<Confirmation> confirmation(UUID id, SignedIn person) {
        var found = register.confirmation(id)
                .orElseThrow(() -> Refused.notFound("この確認はありません。 / There is no such confirmation."));
        contract(found.entry().contractId(), person);
        return found;
    }

    String nameOf(UUID contractor) {
        return register.contractor(contractor)
                .map(found -> found.entry().name())
                .orElse("");
    }

    List<Attachment> documents(UUID contract) {
        return documents.ofContract(contract);
    }

    List<ReportingBody> bodies() {
        return settings.reportingBodies();
    }

    Optional<ReportingBody> body(String code) {
        return bodies().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    LocalDate today() {
        return clock.instant().atZone(TokyoTime.TOKYO).toLocalDate();
    }

    /** A form for a part of a contract. */
    ModelAndView part(String template, Version<Contract> contract, Typed form) {
        return new ModelAndView("register/" + template)
                .addObject("contractId", contract.id())
                .addObject("contract", contract.entry())
                .addObject("version", contract.number())
                .addObject("contractor", nameOf(contract.entry().contractorId()))
                .addObject("documents", documents(contract.id()))
                .addObject("choose", Choose.ALL)
                .addObject("form", form);
    }
}
