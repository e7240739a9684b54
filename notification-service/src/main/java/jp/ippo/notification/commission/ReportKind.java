package jp.ippo.notification.commission;

import java.util.Arrays;
import java.util.Locale;
import jp.ippo.door.Refused;

/** 報告の種別. */
public enum ReportKind {
    /** 速報: what is known, without delay (施行規則44条1項) */
    PRELIMINARY,
    /** 速報と確報を兼ねる: everything is known at once */
    PRELIMINARY_AND_FINAL,
    /** 続報: what became known between and after; any number of them */
    FOLLOW_UP,
    /** 確報: every item, within 30 or 60 days (施行規則44条2項) */
    FINAL;

    /** Whether filing it does what a 速報 is owed for. */
    public boolean isPreliminary() {
        return this == PRELIMINARY || this == PRELIMINARY_AND_FINAL;
    }

    /** Whether filing it does what a 確報 is owed for. It must say something about every field. */
    public boolean isFinal() {
        return this == FINAL || this == PRELIMINARY_AND_FINAL;
    }

    /** As it stands in an address, for example {@code preliminary-and-final}. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refused 404 when there is no such kind */
    public static ReportKind at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この種別の報告はありません。 / There is no such kind of report."));
    }
}
