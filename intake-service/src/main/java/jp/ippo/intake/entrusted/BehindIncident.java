package jp.ippo.intake.entrusted;

import java.util.List;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.intake.contractorevent.ContractorEvent;
import jp.ippo.intake.contractorreport.NoticeClock;
import jp.ippo.intake.contractorreport.ReceivedReport;
import jp.ippo.intake.register.ClauseAnswer;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.ReadRegister.ReturnDuty;
import jp.ippo.intake.register.Version;
import org.jspecify.annotations.Nullable;

/**
 * The contractor behind an incident.
 *
 * @param contracts under which it held the information; empty when the register names none that can be told
 * @param reports of the contractor out of which the incident was made
 * @param eventId the contractor event the incident belongs to; null outside one
 * @param differences from the facts that are shared in it
 */
public record BehindIncident(
        List<Behind> contracts,
        List<ReceivedReport> reports,
        @Nullable UUID eventId,
        List<ContractorEvent.Difference> differences) {

    /** How the contract was found. */
    public enum Found {
        /** chosen by the person who made the incident */
        CHOSEN,
        /** by the names of contractor and body: to be confirmed */
        BY_NAME
    }

    /**
     * @param contract as the register had it at the moment of knowing, or as it was first entered when that was later
     * @param enteredLater whether it was entered only after the body knew of the incident
     * @param changedSince whether the register says something else today
     * @param gaps clauses that were missing, unknown or unproved
     * @param consent to the sub-contractor the incident names; unknown when it names none
     * @param returning 返還・廃棄 as of today
     * @param clock what the contract asked against what happened; null while the contractor's notice is unknown
     */
    public record Behind(
            Version<Contract> contract,
            String contractor,
            Found found,
            boolean enteredLater,
            boolean changedSince,
            List<ClauseAnswer> gaps,
            Answer consent,
            ReturnDuty returning,
            @Nullable NoticeClock clock) {}
}
