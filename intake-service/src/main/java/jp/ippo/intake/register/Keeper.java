package jp.ippo.intake.register;

import java.util.Optional;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;

/**
 * 台帳を扱う職員: who is at work, and which contracts are theirs.
 *
 * @param department the own one; a clerk without it sees no contract
 */
public record Keeper(String account, Scope reads, Scope writes, Optional<String> department) {

    /** Which contracts. */
    public enum Scope {
        ALL,
        OWN_DEPARTMENT,
        NONE
    }

    /** The privacy office keeps the whole register, a clerk the contracts of the own department; the others read. */
    public static Keeper from(SignedIn person) {
        boolean office = person.is(Role.PRIVACY_OFFICER);
        boolean readsAll = office || person.is(Role.APPROVER) || person.is(Role.AUDITOR);
        var own = person.is(Role.CLERK) ? Scope.OWN_DEPARTMENT : Scope.NONE;
        return new Keeper(
                person.getUsername(), readsAll ? Scope.ALL : own, office ? Scope.ALL : own, person.department());
    }

    /**
     * Of which department lists are to be, empty for all. A clerk without a department asks for one that does not exist.
     */
    public Optional<String> seesOnly() {
        return reads == Scope.ALL ? Optional.empty() : Optional.of(department.orElse(""));
    }

    public boolean sees(Contract contract) {
        return covers(reads, contract.department());
    }

    public boolean mayWrite(Contract contract) {
        return covers(writes, contract.department());
    }

    /** The shared entry of a company is the privacy office's to change. */
    public boolean keepsAll() {
        return writes == Scope.ALL;
    }

    void mustWrite(Contract contract) {
        if (!mayWrite(contract))
            throw Refused.forbidden("他の所属の契約は登録・変更できません。 / You may keep the contracts of your own department only.");
    }

    private boolean covers(Scope scope, String contractsDepartment) {
        return scope == Scope.ALL
                || scope == Scope.OWN_DEPARTMENT
                        && department.filter(contractsDepartment::equals).isPresent();
    }
}
