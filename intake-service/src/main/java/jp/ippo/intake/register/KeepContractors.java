package jp.ippo.intake.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 委託先の登録・変更. */
@Component
public class KeepContractors {

    private static final Pattern CORPORATE_NUMBER = Pattern.compile("\\d{13}");

    private final Contractors contractors;
    private final Clock clock;

    KeepContractors(Contractors contractors, Clock clock) {
        this.contractors = contractors;
        this.clock = clock;
    }

    /** @throws Refused 422 when something cannot be right, or the company is in the register already */
    @Transactional
    public Version<Contractor> add(Contractor contractor, Keeper by) {
        if (by.writes() == Keeper.Scope.NONE) throw Refused.forbidden("台帳を変更できません。 / You may not change the register.");
        check(contractor);
        var first = new Version<>(UUID.randomUUID(), 1, Moment.of(clock), by.account(), null, contractor);
        if (!contractors.add(first)) throw alreadyThere();
        return first;
    }

    /**
     * @param note why; null when nothing is said
     * @param expected whether the caller may have meant this version
     * @return the newest version: the one before when nothing changes
     * @throws Refused 403 for anybody but the privacy office, 404, 412 when somebody else changed it meanwhile, 422
     */
    @Transactional
    public Version<Contractor> change(
            UUID id, Contractor contractor, @Nullable String note, Keeper by, IntPredicate expected) {
        if (!by.keepsAll())
            throw Refused.forbidden(
                    "委託先の情報は個人情報保護担当だけが変更できます。 / Only the privacy office changes the entry of a company.");
        var before = contractors.lock(id).orElseThrow(KeepContractors::notThere);
        if (!expected.test(before.number())) throw Moment.changedMeanwhile(before.number());
        check(contractor);
        if (contractor.equals(before.entry())) return before;
        if (contractors
                .named(contractor.name())
                .filter(other -> !other.id().equals(id))
                .isPresent()) throw alreadyThere();
        var next = new Version<>(id, before.number() + 1, Moment.of(clock), by.account(), note, contractor);
        contractors.append(next);
        return next;
    }

    /** What would be refused. */
    public List<FieldProblem> problems(Contractor contractor) {
        var problems = new Problems();
        check(contractor, problems);
        return problems.found();
    }

    private static void check(Contractor contractor) {
        var problems = new Problems();
        check(contractor, problems);
        problems.refuseIfAny();
    }

    private static void check(Contractor contractor, Problems problems) {
        problems.required("name", contractor.name());
        problems.line("name", contractor.name());
        problems.line("address", contractor.address());
        problems.line("contact", contractor.contact());
        problems.story("remarks", contractor.remarks());
        var number = contractor.corporateNumber();
        problems.addIf(
                number != null && !CORPORATE_NUMBER.matcher(number).matches(),
                "corporateNumber",
                "法人番号は数字13桁です。",
                "A corporate number has 13 digits.");
    }

    private static Refused alreadyThere() {
        return Refused.field("name", "この委託先は登録済みです。 / This contractor is in the register already.");
    }

    static Refused notThere() {
        return Refused.notFound("この委託先はありません。 / There is no such contractor.");
    }
}
