package jp.ippo.intake.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import jp.ippo.door.Refused;
import jp.ippo.intake.attachments.AttachedFiles;
import jp.ippo.intake.attachments.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 定期確認の記録. What it found is told in the transaction that records it; what is to be done about it is dated. */
@Component
public class KeepConfirmations {

    private final Contractors contractors;
    private final Contracts contracts;
    private final Confirmations confirmations;
    private final AttachedFiles documents;
    private final List<ConfirmationWatcher> watchers;
    private final Clock clock;

    KeepConfirmations(
            Contractors contractors,
            Contracts contracts,
            Confirmations confirmations,
            AttachedFiles documents,
            List<ConfirmationWatcher> watchers,
            Clock clock) {
        this.contractors = contractors;
        this.contracts = contracts;
        this.confirmations = confirmations;
        this.documents = documents;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Transactional
    public Version<Confirmation> add(Confirmation given, Keeper by) {
        var contract = locked(given.contractId(), by);
        var found = NewParts.numbered(given);
        check(found, null);
        var first = new Version<>(UUID.randomUUID(), 1, Moment.of(clock), by.account(), null, found);
        confirmations.add(first);
        settle(first, contract);
        return first;
    }

    /**
     * @return the newest version: the one before when nothing changes
     * @throws Refused 403, 404, 412 when somebody else changed it meanwhile, 422 when something cannot be right
     */
    @Transactional
    public Version<Confirmation> change(
            UUID id, UnaryOperator<Confirmation> change, @Nullable String note, Keeper by, IntPredicate expected) {
        var contractId = confirmations
                .find(id)
                .orElseThrow(KeepConfirmations::notThere)
                .entry()
                .contractId();
        var contract = locked(contractId, by);
        // Read again under the lock of its contract.
        var before = confirmations.find(id).orElseThrow(KeepConfirmations::notThere);
        if (!expected.test(before.number())) throw Moment.changedMeanwhile(before.number());
        var found = NewParts.numbered(change.apply(before.entry()));
        if (!contractId.equals(found.contractId()))
            throw Refused.field("contractId", "契約は変更できません。 / It stays with its contract.");
        check(found, note);
        if (found.equals(before.entry())) return before;
        var next = new Version<>(id, before.number() + 1, Moment.of(clock), by.account(), note, found);
        confirmations.append(next);
        boolean isFollowUpOnly = before.entry().importance() == found.importance()
                && before.entry().checks().equals(found.checks())
                && before.entry().summary().equals(found.summary());
        if (isFollowUpOnly) contracts.schedule(contractId, contract.entry());
        else settle(next, contract);
        return next;
    }

    private Version<Contract> locked(UUID contractId, Keeper by) {
        if (contractId == null) throw Refused.field("contractId", "必須です。 / It is required.");
        var contract = contracts
                .lock(contractId)
                .filter(found -> by.sees(found.entry()))
                .orElseThrow(KeepContracts::notThere);
        by.mustWrite(contract.entry());
        return contract;
    }

    /** The next one is due from here; the result is told. */
    private void settle(Version<Confirmation> recorded, Version<Contract> contract) {
        contracts.schedule(contract.id(), contract.entry());
        var contractor = contractors
                .find(contract.entry().contractorId())
                .map(found -> found.entry().name())
                .orElse("");
        watchers.forEach(watcher -> watcher.confirmed(recorded, contract, contractor));
    }

    private void check(Confirmation found, @Nullable String note) {
        var problems = new Problems();
        var attached = documents.ofContract(found.contractId()).stream()
                .map(Attachment::id)
                .toList();
        ConfirmationCheck.check(found, attached, Moment.today(clock), problems);
        problems.story("note", note);
        problems.refuseIfAny();
    }

    static Refused notThere() {
        return Refused.notFound("この確認はありません。 / There is no such confirmation.");
    }
}
