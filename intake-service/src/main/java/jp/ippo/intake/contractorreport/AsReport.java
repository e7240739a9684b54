package jp.ippo.intake.contractorreport;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.ippo.events.Answer;
import jp.ippo.events.Narrative;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.Involved;
import jp.ippo.events.ReportedFacts.Involved.Actor;
import jp.ippo.events.ReportedFacts.WrongfulPurpose;
import jp.ippo.intake.contractorreport.ContractorsReport.Concerned;
import jp.ippo.intake.contractorreport.ContractorsReport.State;
import jp.ippo.intake.filing.Unsaid;
import org.jspecify.annotations.Nullable;

/**
 * What a contractor said, as the facts of a report of the city's own. Where it says nothing, nothing is known; the city's
 * clock starts with its notice, and a person of the city confirms all of it before it is filed.
 */
public final class AsReport {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.JAPAN);

    private final ReceivedReport received;
    private final ContractorsReport said;

    public AsReport(ReceivedReport received) {
        this.received = received;
        this.said = received.said();
    }

    /** @param registeredConsent to its sub-contractor, as the register has it */
    @SuppressWarnings("NullAway") // the language of the events says null for unknown
    public ReportedFacts facts(String contractor, Answer registeredConsent) {
        var unsaid = Unsaid.facts();
        return new ReportedFacts(
                said.happenedOn(),
                null,
                received.noticeAt(),
                null,
                received.noticeAt(),
                said.happenings(),
                said.cause(),
                new Involved(said.actor(), contractor, said.subcontractor(), consent(registeredConsent)),
                unsaid.media(),
                unsaid.subjects(),
                unsaid.dataItems(),
                affected(),
                unsaid.specialCare(),
                unsaid.propertyDamage(),
                new WrongfulPurpose(
                        said.wrongful(),
                        Answer.UNKNOWN,
                        Answer.UNKNOWN,
                        unsaid.wrongfulPurpose().indicators()),
                unsaid.ordinanceInformation(),
                unsaid.myNumber(),
                unsaid.safeguards(),
                unsaid.encryption(),
                unsaid.recovery(),
                unsaid.severeHarm());
    }

    /** The register decides. Without it a contractor's own "no consent" stands; its "yes" is a claim in its own favour. */
    private Answer consent(Answer registered) {
        if (registered != Answer.UNKNOWN) return registered;
        return said.actor() == Actor.SUBCONTRACTOR && said.consent() == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    /** Several sets may hold the same person: only the largest possible number can be added up. */
    private Affected affected() {
        var concerned = said.data().stream()
                .filter(one -> one.state() != State.RULED_OUT)
                .toList();
        if (concerned.size() == 1)
            return new Affected(concerned.get(0).confirmed(), concerned.get(0).atMost(), Affected.Unit.UNKNOWN);
        return new Affected(null, sum(concerned), Affected.Unit.UNKNOWN);
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Integer sum(List<Concerned> concerned) {
        var numbers = concerned.stream().map(Concerned::atMost).toList();
        if (numbers.isEmpty() || numbers.stream().anyMatch(Objects::isNull)) return null;
        long sum = numbers.stream().mapToLong(Integer::longValue).sum();
        return sum > Integer.MAX_VALUE ? null : (int) sum;
    }

    /** 出所 stands in 「その他参考となる事項」, so that nobody takes a claim of the contractor for a finding of the city. */
    public Narrative narrative() {
        return narrative(course(), source());
    }

    /** Without the sets of information: one body's report tells nothing about another body's. */
    public Narrative sharedNarrative() {
        return narrative(said.course(), null);
    }

    @SuppressWarnings("NullAway")
    private Narrative narrative(@Nullable String course, @Nullable String otherMatters) {
        return new Narrative(
                said.overview(),
                course,
                Narrative.DiscoveredBy.CONTRACTOR,
                null,
                Answer.UNKNOWN,
                null,
                null,
                said.publishing() == Answer.YES ? "委託先による公表：" + orOpen(said.publishingDetail()) : null,
                said.measures(),
                null,
                otherMatters);
    }

    /** Where it comes from, and the moments of the contractor, which are not the city's. */
    public String source() {
        return "【出所】委託先からの報告（受付番号 " + received.id().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "、"
                + written(received.submittedAt()) + " 受付）による。内容は市の確認を経たものではない。委託先が知った日時："
                + written(said.knewAt()) + "。市への連絡：" + written(received.noticeAt()) + "。";
    }

    private String course() {
        var text = new StringBuilder(said.course() == null ? "" : said.course());
        for (var one : said.data()) {
            if (!text.isEmpty()) text.append('\n');
            text.append("・")
                    .append(one.name())
                    .append(one.entruster() == null ? "" : "（" + one.entruster() + "）")
                    .append("：")
                    .append(word(one.state()))
                    .append("、委託先が知った日時 ")
                    .append(written(one.knewAt()))
                    .append("、確認済み ")
                    .append(people(one.confirmed()))
                    .append("、最大 ")
                    .append(people(one.atMost()));
        }
        return text.toString();
    }

    private static String word(State state) {
        return switch (state) {
            case OCCURRED -> "漏えい等を確認";
            case POSSIBLE -> "漏えい等のおそれ";
            case RULED_OUT -> "対象外と確認";
            case UNKNOWN -> "状況不明";
        };
    }

    private static String people(@Nullable Integer number) {
        return number == null ? "不明" : String.format(Locale.ROOT, "%,d人", number);
    }

    private static String written(@Nullable Instant moment) {
        return moment == null ? "不明" : MOMENT.format(moment.atZone(TOKYO));
    }

    private static String orOpen(@Nullable String text) {
        return text == null ? "内容は不明" : text;
    }
}
