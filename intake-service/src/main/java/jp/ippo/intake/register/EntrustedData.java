package jp.ippo.intake.register;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * 委託した情報: one set of personal information a contractor handles, in the words in which an incident is reported.
 *
 * @param id the same in every version of the contract
 * @param name what it is, for example {@code 市民税・県民税 納税通知書}
 * @param subjects whose; empty while unknown
 * @param people how many
 * @param items which items; empty while unknown
 * @param specialCare whether 要配慮個人情報 is in it
 * @param myNumber whether 個人番号 is in it
 * @param ending what became of it at the end of the contract; null until that is proved
 */
public record EntrustedData(
        UUID id,
        String name,
        Set<Subject> subjects,
        Affected people,
        Set<DataItem> items,
        Answer specialCare,
        Answer myNumber,
        @Nullable Ending ending) {

    public static final Affected UNKNOWN_PEOPLE = new Affected(null, null, Affected.Unit.UNKNOWN);

    public EntrustedData {
        subjects = InOrder.set(subjects, Subject.class);
        people = people == null
                ? UNKNOWN_PEOPLE
                : new Affected(
                        people.confirmed(),
                        people.atMost(),
                        requireNonNullElse(people.countedAs(), Affected.Unit.UNKNOWN));
        items = InOrder.set(items, DataItem.class);
        specialCare = requireNonNullElse(specialCare, Answer.UNKNOWN);
        myNumber = requireNonNullElse(myNumber, Answer.UNKNOWN);
    }

    /**
     * 返還・廃棄.
     *
     * @param evidence the certificate
     */
    public record Ending(Kind kind, LocalDate on, Evidence evidence) {

        public Ending {
            evidence = requireNonNullElse(evidence, Evidence.NONE);
        }

        public enum Kind {
            /** 返還 */
            RETURNED,
            /** 廃棄・消去 */
            DISPOSED,
            /** 次の契約に引継ぎ: the same contractor keeps it under the contract that follows */
            CARRIED_OVER
        }
    }
}
