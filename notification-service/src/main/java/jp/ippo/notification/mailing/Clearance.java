package jp.ippo.notification.mailing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.notification.deadlines.JapaneseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the notices of a case may leave, beyond who approved them: the cooling-off and the trial message. */
@Component
public class Clearance {

    private final Notices notices;
    private final Canaries canaries;
    private final ReleaseProperties properties;
    private final Clock clock;

    Clearance(Notices notices, Canaries canaries, ReleaseProperties properties, Clock clock) {
        this.notices = notices;
        this.canaries = canaries;
        this.properties = properties;
        this.clock = clock;
    }

    /** What stands between an approved notice and its sending; in the order in which it is asked for. */
    public enum Obstacle {
        NOT_APPROVED,
        /** a trial message is required, and no address of staff is configured */
        NO_CANARY_ADDRESS,
        /** no trial message of this version was confirmed */
        CANARY_NOT_CONFIRMED,
        /** {@link Standing#earliestStart} is not reached */
        COOLING_OFF
    }

    /**
     * @param approval null while the newest version and the present number of people are not approved
     * @param earliestStart end of the cooling-off, null without an approval
     * @param obstacle what a start would be refused for now, null when it would not
     */
    public record Standing(
            @Nullable Approval approval,
            @Nullable Instant earliestStart,
            boolean canaryRequired,
            boolean canaryConfirmed,
            @Nullable Obstacle obstacle) {}

    public Standing standing(UUID incidentId) {
        var approval = notices.approval(incidentId);
        boolean confirmed = approval.isPresent()
                && canaries.isConfirmed(incidentId, approval.get().noticeVersion());
        var earliest = approval.map(this::earliestStart).orElse(null);
        return new Standing(
                approval.orElse(null),
                earliest,
                properties.canaryRequired(),
                confirmed,
                obstacle(incidentId, approval, clock.instant()).orElse(null));
    }

    /** @throws Refused 409 when notices approved thus may not leave at that time, as far as can be said now */
    void refuse(UUID incidentId, Approval approval, Instant at) {
        var obstacle = obstacle(incidentId, Optional.of(approval), at);
        if (obstacle.isPresent()) throw Refused.conflict(words(obstacle.get(), approval));
    }

    private Optional<Obstacle> obstacle(UUID incidentId, Optional<Approval> approval, Instant at) {
        if (approval.isEmpty()) return Optional.of(Obstacle.NOT_APPROVED);
        if (properties.canaryRequired()
                && !canaries.isConfirmed(incidentId, approval.get().noticeVersion()))
            return Optional.of(
                    properties.canaryTo().isEmpty() ? Obstacle.NO_CANARY_ADDRESS : Obstacle.CANARY_NOT_CONFIRMED);
        return at.isBefore(earliestStart(approval.get())) ? Optional.of(Obstacle.COOLING_OFF) : Optional.empty();
    }

    private Instant earliestStart(Approval approval) {
        return approval.approvedAt().plus(properties.coolingOff());
    }

    private String words(Obstacle obstacle, Approval approval) {
        return switch (obstacle) {
            case NOT_APPROVED -> "承認されていません。 / Not approved by a second person.";
            case NO_CANARY_ADDRESS ->
                "試し送信の宛先が設定されていません (ippo.mail.canary-to)。 / No staff address for the trial message is configured.";
            case CANARY_NOT_CONFIRMED ->
                "第" + approval.noticeVersion() + "版の試し送信が確認されていません。"
                        + " / No trial message of this version was confirmed by a person.";
            case COOLING_OFF -> {
                var time = earliestStart(approval).atZone(JapaneseDay.TOKYO).toOffsetDateTime();
                yield "承認後の待ち時間中です。開始できるのは " + time + " からです。 / Cooling off after the approval; not before " + time
                        + ".";
            }
        };
    }
}
