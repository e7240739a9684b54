package jp.ippo.intake.register.telling;

import java.time.Clock;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.ConfirmationWatcher;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Version;
import org.springframework.stereotype.Component;

/** 8.1(3): the result goes to 統括情報セキュリティ責任者 and, by its importance, to the CISO. */
@Component
class ResultsAreTold implements ConfirmationWatcher {

    private final Messages messages;
    private final Wording wording;
    private final TellingProperties properties;
    private final Clock clock;

    ResultsAreTold(Messages messages, Wording wording, TellingProperties properties, Clock clock) {
        this.messages = messages;
        this.wording = wording;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void confirmed(Version<Confirmation> recorded, Version<Contract> contract, String contractor) {
        tell(Office.SECURITY_LEAD, recorded, contract, contractor);
        if (recorded.entry().importance().compareTo(properties.cisoFromImportance()) >= 0)
            tell(Office.CISO, recorded, contract, contractor);
    }

    private void tell(Office office, Version<Confirmation> recorded, Version<Contract> contract, String contractor) {
        var entry = contract.entry();
        var thing = new Messages.Thing(
                contract.id(),
                entry.body().code(),
                Told.Purpose.RESULT,
                Told.Purpose.RESULT.name(),
                recorded.id().toString(),
                recorded.entry().confirmedOn(),
                recorded.number());
        messages.open(
                thing,
                office,
                wording.resultHeadline(entry, contractor),
                wording.result(recorded, contract.id(), entry, contractor),
                clock.instant());
    }
}
