package jp.ippo.intake.contractorreport;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Involved;
import jp.ippo.events.ReportedFacts.MyNumber;
import jp.ippo.events.ReportedFacts.SpecialCare;
import jp.ippo.intake.register.EntrustedData;

/**
 * Fills what nobody has said with what the register knows of the entrusted data. It never overrules what was said, and it
 * says nothing about how many people are concerned: that so many were entrusted is not that so many leaked.
 */
public final class FromTheRegister {

    private FromTheRegister() {}

    /** @param consent to the sub-contractor, as the register has it */
    @SuppressWarnings("NullAway") // the language of the events says null for unknown
    public static ReportedFacts fill(ReportedFacts said, String contractor, Answer consent, List<EntrustedData> data) {
        var involved = said.involved();
        return new ReportedFacts(
                said.happenedOn(),
                said.discoveredAt(),
                said.knownAt(),
                said.knownAtReason(),
                said.contractorNoticeAt(),
                said.happenings(),
                said.cause(),
                new Involved(
                        involved.actor(),
                        requireNonNullElse(involved.contractor(), contractor),
                        involved.subcontractor(),
                        known(involved.consentToSubcontracting(), consent)),
                said.media(),
                known(said.subjects(), data, EntrustedData::subjects),
                known(said.dataItems(), data, EntrustedData::items),
                said.affected(),
                new SpecialCare(
                        known(said.specialCare().included(), all(data, EntrustedData::specialCare)),
                        said.specialCare().kinds()),
                said.propertyDamage(),
                said.wrongfulPurpose(),
                said.ordinanceInformation(),
                new MyNumber(
                        known(said.myNumber().included(), all(data, EntrustedData::myNumber)),
                        said.myNumber().inMyNumberSystem(),
                        said.myNumber().visibleToManyUnspecified(),
                        said.myNumber().usedOrProvidedUnlawfully()),
                said.safeguards(),
                said.encryption(),
                said.recovery(),
                said.severeHarm());
    }

    private static Answer known(Answer said, Answer register) {
        return said == Answer.UNKNOWN ? register : said;
    }

    private static <E> Set<E> known(Set<E> said, List<EntrustedData> data, Function<EntrustedData, Set<E>> of) {
        if (!said.isEmpty()) return said;
        return data.stream()
                .flatMap(one -> of.apply(one).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Yes for one is yes for all together; no is said only when it is known of each. */
    private static Answer all(List<EntrustedData> data, Function<EntrustedData, Answer> of) {
        if (data.stream().anyMatch(one -> of.apply(one) == Answer.YES)) return Answer.YES;
        return !data.isEmpty() && data.stream().allMatch(one -> of.apply(one) == Answer.NO)
                ? Answer.NO
                : Answer.UNKNOWN;
    }
}
