package jp.ippo.notification.publication;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ippo.notification.commission.OnRecord;
import jp.ippo.notification.commission.PpcForm;
import jp.ippo.notification.commission.ReportField;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.notification.publication.Publication.Channel;
import jp.ippo.notification.publication.PublicationAttempt.Outcome;
import org.springframework.stereotype.Component;

/** 公表の実施状況 (施行規則44条1項7号) as gate, plan and decision have it. Silent while none of the three has anything. */
@Component
class PublishedOnRecord implements OnRecord {

    private final PublicationAttempts attempts;
    private final PublicationPlans plans;
    private final PublicationDecisions decisions;

    PublishedOnRecord(PublicationAttempts attempts, PublicationPlans plans, PublicationDecisions decisions) {
        this.attempts = attempts;
        this.plans = plans;
        this.decisions = decisions;
    }

    /** 公表 in place of notices is a measure for the people affected and stands with these. */
    @Override
    public Map<ReportField, String> of(UUID incidentId, PpcForm form) {
        var cleared = attempts.of(incidentId).stream()
                .filter(one -> one.outcome() == Outcome.CLEARED && one.channel() != Channel.SUBSTITUTE_MEASURE)
                .toList();
        if (!cleared.isEmpty()) return published(cleared, form);
        var planned = plans.of(incidentId);
        if (planned.isPresent() && planned.get().channel() != Channel.SUBSTITUTE_MEASURE)
            return planned(planned.get(), form);
        return decisions
                .holding(incidentId)
                .map(decision -> Map.of(ReportField.PUBLICATION, decided(decision, form)))
                .orElse(Map.of());
    }

    private static Map<ReportField, String> published(List<PublicationAttempt> cleared, PpcForm form) {
        var found = new EnumMap<ReportField, String>(ReportField.class);
        var last = cleared.get(cleared.size() - 1).at();
        found.put(
                ReportField.PUBLICATION,
                form.word("PublicationState", "DONE") + "\n（公表の門を通した記録から。最後の記録は" + JapaneseDay.inWords(last) + "）");
        found.put(
                ReportField.PUBLICATION_DATE,
                cleared.stream()
                        .map(one -> JapaneseDay.inWords(JapaneseDay.of(one.at())))
                        .distinct()
                        .collect(Collectors.joining("、")));
        found.put(
                ReportField.PUBLICATION_METHOD,
                cleared.stream()
                        .map(one -> method(one.channel(), form))
                        .distinct()
                        .collect(Collectors.joining("、")));
        return found;
    }

    private static Map<ReportField, String> planned(PlannedPublication plan, PpcForm form) {
        return Map.of(
                ReportField.PUBLICATION,
                form.word("PublicationState", "PLANNED") + "\n（公表の予定の記録から）",
                ReportField.PUBLICATION_DATE,
                day(plan.at()),
                ReportField.PUBLICATION_METHOD,
                method(plan.channel(), form));
    }

    private static String decided(PublicationDecision decision, PpcForm form) {
        var state =
                switch (decision.mode()) {
                    case WITHHELD -> form.word("PublicationState", "NONE") + reason(decision);
                    case BATCH -> form.word("PublicationState", "PLANNED") + "（半期ごとに一括して公表）";
                    case EACH_TIME, PERSON_DECIDES -> form.word("PublicationState", "CONSIDERED");
                };
        return state + "\n（公表の決定の記録から。" + JapaneseDay.inWords(decision.decidedAt()) + "）";
    }

    private static String reason(PublicationDecision decision) {
        var reason = decision.reason();
        return reason == null || reason.isBlank() ? "" : "（理由: " + reason.strip() + "）";
    }

    private static String day(Instant at) {
        return JapaneseDay.inWords(JapaneseDay.of(at));
    }

    private static String method(Channel channel, PpcForm form) {
        return switch (channel) {
            case WEB -> form.word("PublicationMethod", "WEB");
            case PRESS_CONFERENCE -> form.word("PublicationMethod", "PRESS_CONFERENCE");
            case PRESS_RELEASE -> form.word("PublicationMethod", "HANDOUT");
            case ASSEMBLY -> form.word("PublicationMethod", "OTHER") + "（議会への報告）";
            case CONTRACTOR -> form.word("PublicationMethod", "OTHER") + "（委託先による公表）";
            case SUBSTITUTE_MEASURE -> form.word("PublicationMethod", "OTHER");
        };
    }
}
