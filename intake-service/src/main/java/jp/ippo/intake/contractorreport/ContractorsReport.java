package jp.ippo.intake.contractorreport;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Happening;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a contractor said, unchecked against anything: a claim until somebody of the office confirms it. Asks for nobody
 * who is affected.
 *
 * @param contact 部署・担当者・電話 of the contractor
 * @param work 業務・契約の名称; null when it does not know
 * @param knewAt 委託先が知った日時; null while unknown
 * @param toldAt when it says it had told the city already, by telephone for example; null when it had not
 * @param toldWhom whom and how
 * @param subcontractor null without one or while unknown
 * @param consent whether it says that the city had consented to the sub-contractor
 * @param wrongful whether a wrongful purpose is suspected
 * @param publishing whether it publishes or means to
 */
public record ContractorsReport(
        String contact,
        @Nullable String work,
        @Nullable Instant knewAt,
        @Nullable Instant toldAt,
        @Nullable String toldWhom,
        @Nullable LocalDate happenedOn,
        Cause cause,
        List<Happening> happenings,
        Actor actor,
        @Nullable String subcontractor,
        Answer consent,
        Answer wrongful,
        String overview,
        @Nullable String course,
        @Nullable String measures,
        Answer publishing,
        @Nullable String publishingDetail,
        List<Concerned> data) {

    public ContractorsReport {
        cause = requireNonNullElse(cause, Cause.UNKNOWN);
        actor = requireNonNullElse(actor, Actor.UNKNOWN);
        consent = requireNonNullElse(consent, Answer.UNKNOWN);
        wrongful = requireNonNullElse(wrongful, Answer.UNKNOWN);
        publishing = requireNonNullElse(publishing, Answer.UNKNOWN);
        happenings = happenings == null ? List.of() : List.copyOf(happenings);
        data = data == null ? List.of() : List.copyOf(data);
    }

    /**
     * One set of information, with a date of its own: what was ruled out for one may be confirmed for another.
     *
     * @param name what it is, in the contractor's words
     * @param entruster whose it is, in the contractor's words
     * @param knewAt when the contractor knew that this set was concerned; null while unknown
     */
    public record Concerned(
            String name,
            @Nullable String entruster,
            State state,
            @Nullable Instant knewAt,
            @Nullable Integer confirmed,
            @Nullable Integer atMost) {

        public Concerned {
            state = requireNonNullElse(state, State.UNKNOWN);
        }
    }

    public enum State {
        /** 漏えい等を確認 */
        OCCURRED,
        /** おそれ */
        POSSIBLE,
        /** 対象外と確認 */
        RULED_OUT,
        UNKNOWN
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "ContractorsReport";
    }
}
