package jp.ippo.intake.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import jp.ippo.door.Refused;

/** When something is recorded, and that somebody else was first. */
final class Moment {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Moment() {}

    /** PostgreSQL keeps microseconds: what is shown at once equals what is stored. */
    static Instant of(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate today(Clock clock) {
        return clock.instant().atZone(TOKYO).toLocalDate();
    }

    static Refused changedMeanwhile(int now) {
        return Refused.changedMeanwhile(
                "ほかの人が先に変更しました（現在は第" + now + "版）。 / Changed meanwhile; now at version " + now + ".");
    }
}
