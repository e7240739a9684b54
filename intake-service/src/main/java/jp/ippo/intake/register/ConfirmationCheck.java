package jp.ippo.intake.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;

/** What of a confirmation cannot be right. Whatever was not found to be kept is followed up by somebody, by a day. */
final class ConfirmationCheck {

    private static final int MOST_FOLLOW_UPS = 100;

    private ConfirmationCheck() {}

    static void check(Confirmation found, Collection<UUID> documents, LocalDate today, Problems problems) {
        problems.required("confirmedOn", found.confirmedOn());
        problems.day("confirmedOn", found.confirmedOn());
        problems.addIf(
                found.confirmedOn() != null && found.confirmedOn().isAfter(today),
                "confirmedOn",
                "まだ来ていない日です。",
                "That day is still to come.");
        problems.required("confirmedBy", found.confirmedBy());
        problems.line("confirmedBy", found.confirmedBy());
        problems.line("method", found.method());
        problems.required("importance", found.importance());
        problems.required("summary", found.summary());
        problems.story("summary", found.summary());
        for (var check : found.checks())
            problems.line("checks[" + check.clause().ordinal() + "].remark", check.remark());
        problems.addIf(
                !found.notKept().isEmpty() && found.followUps().isEmpty(),
                "followUps",
                "守られていない又は確認できない項目があるときは、是正（内容・担当・期限）を決めてください。",
                "Something is not kept to or not known: say who follows it up, and by when.");
        problems.addIf(
                found.followUps().size() > MOST_FOLLOW_UPS,
                "followUps",
                MOST_FOLLOW_UPS + "件までです。",
                "At most " + MOST_FOLLOW_UPS + ".");
        followUps(found, documents, today, problems);
    }

    private static void followUps(Confirmation found, Collection<UUID> documents, LocalDate today, Problems problems) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < found.followUps().size(); i++) {
            var one = found.followUps().get(i);
            var at = "followUps[" + i + "].";
            problems.addIf(!seen.add(one.id()), at + "id", "同じ番号が重複しています。", "It stands there twice.");
            problems.required(at + "what", one.what());
            problems.story(at + "what", one.what());
            problems.required(at + "owner", one.owner());
            problems.line(at + "owner", one.owner());
            problems.required(at + "dueOn", one.dueOn());
            problems.day(at + "dueOn", one.dueOn());
            problems.day(at + "doneOn", one.doneOn());
            problems.addIf(
                    one.doneOn() != null && one.doneOn().isAfter(today),
                    at + "doneOn",
                    "まだ来ていない日です。",
                    "That day is still to come.");
            problems.line(at + "evidence.words", one.evidence().words());
            problems.addIf(
                    one.evidence().document() != null
                            && !documents.contains(one.evidence().document()),
                    at + "evidence.document",
                    "この契約に添付された書類ではありません。",
                    "It is not attached to this contract.");
        }
    }
}
