package jp.ippo.intake.filing;

import java.util.Optional;
import jp.ippo.door.Onlooker;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.incident.Incident;
import jp.ippo.intake.incident.Sight;
import org.jspecify.annotations.Nullable;

/**
 * 報告者: the member of staff at work, and which departments' incidents are theirs.
 *
 * @param seesAll offices such as the privacy office; everybody else sees the own department only
 * @param onlooker the same person before incidents that are restricted
 * @param department the own one; without it somebody who does not see all sees nothing
 */
public record Reporter(String account, boolean seesAll, Optional<String> department, Onlooker onlooker) {

    public static Reporter from(SignedIn person) {
        boolean seesAll = person.is(Role.PRIVACY_OFFICER) || person.is(Role.APPROVER) || person.is(Role.AUDITOR);
        return new Reporter(person.getUsername(), seesAll, person.department(), Onlooker.of(person));
    }

    /** Whether the incident is theirs, and not restricted to others. */
    public boolean sees(Incident incident) {
        return sees(incident.department())
                && incident.restriction()
                        .map(one -> onlooker.maySee(one.accounts(), one.officers()))
                        .orElse(true);
    }

    Sight sight() {
        return new Sight(onlooker.account(), onlooker.officer(), onlooker.readsAll());
    }

    private boolean sees(String incidentsDepartment) {
        return seesAll || department.filter(incidentsDepartment::equals).isPresent();
    }

    /** The department a new incident belongs to. Empty when none was named and the reporter has none. */
    Optional<String> departmentOf(Draft draft) {
        return permitted(draft.department()).or(() -> department);
    }

    /** The department an amended incident belongs to: where it was, unless another is named. */
    String departmentOf(Draft draft, String before) {
        return permitted(draft.department()).orElse(before);
    }

    private Optional<String> permitted(@Nullable String named) {
        if (named != null && !sees(named))
            throw Refused.forbidden("他の所属の事案は報告できません。 / You may report incidents of your own department only.");
        return Optional.ofNullable(named);
    }
}
