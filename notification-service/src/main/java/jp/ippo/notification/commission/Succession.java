package jp.ippo.notification.commission;

import jp.ippo.door.Refused;

/** Which kind of report may follow on which. */
final class Succession {

    private Succession() {}

    /** @throws Refused 409 with what to do instead */
    static void mayBegin(ReportKind kind, StandingFilings standing) {
        if (kind.isPreliminary() && standing.preliminary().isPresent())
            throw Refused.conflict("速報は提出済みです。続報又は確報を作成してください。"
                    + " / A preliminary report was filed already: make a follow-up or the final report.");
        if (kind == ReportKind.FINAL && standing.preliminary().isEmpty())
            throw Refused.conflict("速報がまだ提出されていません。全ての事項を報告できる場合は、速報と確報を兼ねる報告を作成してください。"
                    + " / No preliminary report was filed yet: where everything is known, make one that is both.");
        if (kind == ReportKind.FINAL && standing.finalReport().isPresent())
            throw Refused.conflict("確報は提出済みです。続報を作成してください。 / The final report was filed already: make a follow-up.");
        if (kind == ReportKind.FOLLOW_UP && standing.standing().isEmpty())
            throw Refused.conflict("続報の前に提出された報告がありません。 / No report was filed that could be followed up.");
    }

    static boolean allows(ReportKind kind, StandingFilings standing) {
        try {
            mayBegin(kind, standing);
            return true;
        } catch (Refused notNow) {
            return false;
        }
    }
}
