package jp.ippo.intake.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.intake.attachments.AttachedFiles;
import jp.ippo.intake.attachments.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 契約の登録・変更. Each change is a version of the whole contract; the ones before stay. */
@Component
public class KeepContracts {

    private final Contractors contractors;
    private final Contracts contracts;
    private final AttachedFiles documents;
    private final Clock clock;

    KeepContracts(Contractors contractors, Contracts contracts, AttachedFiles documents, Clock clock) {
        this.contractors = contractors;
        this.contracts = contracts;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws Refused 403 for a contract of another department, 422 when something cannot be right */
    @Transactional
    public Version<Contract> add(Contract given, @Nullable String note, Keeper by) {
        var contract = NewParts.numbered(given);
        check(contract, List.of(), note);
        by.mustWrite(contract);
        var first = new Version<>(UUID.randomUUID(), 1, Moment.of(clock), by.account(), note, contract);
        contracts.add(first);
        return first;
    }

    /**
     * @param change what the newest version becomes
     * @param note why; null when nothing is said
     * @param expected whether the caller may have meant this version
     * @return the newest version: the one before when nothing changes
     * @throws Refused 403, 404, 412 when somebody else changed it meanwhile, 422 when something cannot be right
     */
    @Transactional
    public Version<Contract> change(
            UUID id, UnaryOperator<Contract> change, @Nullable String note, Keeper by, IntPredicate expected) {
        var before = contracts.lock(id).filter(found -> by.sees(found.entry())).orElseThrow(KeepContracts::notThere);
        by.mustWrite(before.entry());
        if (!expected.test(before.number())) throw Moment.changedMeanwhile(before.number());
        var contract = NewParts.numbered(change.apply(before.entry()));
        check(contract, documents.ofContract(id).stream().map(Attachment::id).toList(), note);
        by.mustWrite(contract);
        if (contract.equals(before.entry())) return before;
        var next = new Version<>(id, before.number() + 1, Moment.of(clock), by.account(), note, contract);
        contracts.append(next);
        return next;
    }

    /** What would be refused of a new contract besides a contractor that is not there. */
    public List<FieldProblem> problems(Contract given) {
        var problems = new Problems();
        ContractCheck.check(NewParts.numbered(given), List.of(), problems);
        return problems.found();
    }

    private void check(Contract contract, List<UUID> attached, @Nullable String note) {
        var problems = new Problems();
        ContractCheck.check(contract, attached, problems);
        problems.story("note", note);
        problems.addIf(
                contract.contractorId() != null
                        && contractors.find(contract.contractorId()).isEmpty(),
                "contractorId",
                "この委託先はありません。",
                "There is no such contractor.");
        problems.refuseIfAny();
    }

    static Refused notThere() {
        return Refused.notFound("この契約はありません。 / There is no such contract.");
    }
}
