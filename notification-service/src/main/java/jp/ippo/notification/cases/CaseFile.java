package jp.ippo.notification.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.events.CaseProgressed.Gate;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.ReportingBody;
import org.jspecify.annotations.Nullable;

/**
 * 対応案件.
 *
 * @param report newest revision heard, null while none was
 * @param judgement newest judgement heard, null while none was
 * @param preliminaryFiledAt when the 速報 was filed at the PPC's form, null while it was not
 * @param finalFiledAt when the 確報 was, null while it was not
 * @param nextDue where the case stands on the board, see the table
 * @param closedAt null while it is open
 * @param drill 訓練; as the first event said, for ever
 * @param restricted 閲覧制限, as far as it was heard: not everybody may see it whose role would let them
 */
public record CaseFile(
        UUID incidentId,
        Instant openedAt,
        Gate gate,
        @Nullable IncidentReported report,
        @Nullable IncidentAssessed judgement,
        @Nullable Instant preliminaryFiledAt,
        @Nullable Instant finalFiledAt,
        LocalDate nextDue,
        @Nullable Instant closedAt,
        boolean drill,
        boolean restricted) {

    /** The organ that owes the report, as soon as either event named it. */
    public Optional<ReportingBody> body() {
        if (report != null) return Optional.of(report.body());
        return Optional.ofNullable(judgement).map(IncidentAssessed::body);
    }

    /** 知った日時, as soon as the report was heard. */
    public Optional<Instant> knownAt() {
        return Optional.ofNullable(report).map(heard -> heard.facts().knownAt());
    }

    /** 期限; empty while no judgement was heard and when no report is owed. */
    public Optional<IncidentAssessed.Deadlines> deadlines() {
        return Optional.ofNullable(judgement).map(IncidentAssessed::deadlines);
    }

    /** 報告義務; empty while no judgement was heard. */
    public Optional<IncidentAssessed.Duty> duty() {
        return Optional.ofNullable(judgement).map(IncidentAssessed::duty);
    }
}
