package jp.ippo.intake.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.Answer;
import org.jspecify.annotations.Nullable;

/** What of a contract cannot be right. What is unknown is right. */
final class ContractCheck {

    private static final int MOST_DATA = 200;
    private static final int MOST_SUBCONTRACTS = 200;
    /** ten years; longer than any contract */
    private static final int MOST_MONTHS = 120;

    private final Contract contract;
    private final Set<UUID> documents;
    private final Problems problems;

    private ContractCheck(Contract contract, Collection<UUID> documents, Problems problems) {
        this.contract = contract;
        this.documents = Set.copyOf(documents);
        this.problems = problems;
    }

    /** @param documents attached to the contract: evidence may name these */
    static void check(Contract contract, Collection<UUID> documents, Problems problems) {
        var check = new ContractCheck(contract, documents, problems);
        check.head();
        check.days();
        check.data();
        check.subcontracts();
        check.clauses();
    }

    private void head() {
        problems.required("contractorId", contract.contractorId());
        var body = contract.body();
        problems.required("body.code", body == null ? null : body.code());
        problems.required("body.name", body == null ? null : body.name());
        problems.required("department", contract.department());
        problems.required("subject", contract.subject());
        problems.line("department", contract.department());
        problems.line("number", contract.number());
        problems.line("subject", contract.subject());
        problems.line("owner", contract.owner());
        problems.line("work.responsible", contract.work().responsible());
        problems.line("work.place", contract.work().place());
        problems.line("work.affiliation", contract.work().affiliation());
        var hours = contract.noticeWithinHours();
        problems.addIf(
                hours != null && (hours < 0 || hours > 10_000),
                "noticeWithinHours",
                "0以上の時間数で入力してください。",
                "A number of hours, 0 or more.");
    }

    private void days() {
        var on = contract.on();
        problems.day("on.from", on.from());
        problems.day("on.until", on.until());
        problems.day("on.endedOn", on.endedOn());
        problems.day("on.certificateBy", on.certificateBy());
        problems.addIf(
                on.from() != null && on.until() != null && on.until().isBefore(on.from()),
                "on.until",
                "終了日が開始日より前です。",
                "It ends before it begins.");
        problems.addIf(
                on.from() != null && on.endedOn() != null && on.endedOn().isBefore(on.from()),
                "on.endedOn",
                "終了した日が開始日より前です。",
                "It was ended before it began.");
        var confirming = contract.confirming();
        if (confirming == null) return;
        problems.required("confirming.firstOn", confirming.firstOn());
        problems.day("confirming.firstOn", confirming.firstOn());
        problems.addIf(
                confirming.everyMonths() < 1 || confirming.everyMonths() > MOST_MONTHS,
                "confirming.everyMonths",
                "1〜" + MOST_MONTHS + "か月で入力してください。",
                "From 1 to " + MOST_MONTHS + " months.");
    }

    private void data() {
        var data = contract.data();
        problems.addIf(data.size() > MOST_DATA, "data", MOST_DATA + "件までです。", "At most " + MOST_DATA + ".");
        var seen = new HashSet<UUID>();
        for (int i = 0; i < data.size(); i++) {
            var one = data.get(i);
            var at = "data[" + i + "].";
            problems.addIf(!seen.add(one.id()), at + "id", "同じ番号が重複しています。", "It stands there twice.");
            problems.required(at + "name", one.name());
            problems.line(at + "name", one.name());
            people(at, one);
            var ending = one.ending();
            if (ending == null) continue;
            problems.required(at + "ending.kind", ending.kind());
            problems.required(at + "ending.on", ending.on());
            problems.day(at + "ending.on", ending.on());
            problems.addIf(
                    !ending.evidence().given(),
                    at + "ending.evidence.words",
                    "証明書などの根拠を示してください。根拠がなければ「未了」のままにしてください。",
                    "Name the certificate; without one leave it open.");
            evidence(at + "ending.evidence", ending.evidence());
        }
    }

    private void people(String at, EntrustedData one) {
        var people = one.people();
        problems.addIf(
                people.confirmed() != null && people.confirmed() < 0,
                at + "people.confirmed",
                "0以上で入力してください。",
                "0 or more.");
        problems.addIf(
                people.atMost() != null && people.atMost() < 0, at + "people.atMost", "0以上で入力してください。", "0 or more.");
        problems.addIf(
                people.confirmed() != null && people.atMost() != null && people.atMost() < people.confirmed(),
                at + "people.atMost",
                "最大の人数が確定した人数より少なくなっています。",
                "The most is less than what is confirmed.");
    }

    private void subcontracts() {
        var all = contract.subcontracts();
        problems.addIf(
                all.size() > MOST_SUBCONTRACTS,
                "subcontracts",
                MOST_SUBCONTRACTS + "件までです。",
                "At most " + MOST_SUBCONTRACTS + ".");
        var parents = new HashMap<UUID, @Nullable UUID>();
        for (int i = 0; i < all.size(); i++) {
            problems.addIf(
                    parents.containsKey(all.get(i).id()),
                    "subcontracts[" + i + "].id",
                    "同じ番号が重複しています。",
                    "It stands there twice.");
            parents.put(all.get(i).id(), all.get(i).under());
        }
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var at = "subcontracts[" + i + "].";
            problems.line(at + "name", one.name());
            problems.line(at + "work", one.work());
            problems.line(at + "place", one.place());
            problems.line(at + "affiliation", one.affiliation());
            problems.day(at + "consentedOn", one.consentedOn());
            problems.addIf(
                    one.consentedOn() != null && one.consent() != Answer.YES,
                    at + "consentedOn",
                    "同意日は、同意が「あり」のときだけ入力できます。",
                    "A day of consent needs a consent.");
            problems.addIf(
                    !hangsUnderTheContractor(one, parents),
                    at + "under",
                    "再委託の上位が正しくありません。",
                    "It hangs under nothing that leads to the contractor.");
            evidence(at + "document", one.document());
        }
    }

    private static boolean hangsUnderTheContractor(Subcontract one, HashMap<UUID, @Nullable UUID> parents) {
        var passed = new HashSet<UUID>();
        UUID at = one.id();
        while (at != null) {
            if (!parents.containsKey(at) || !passed.add(at)) return false;
            at = parents.get(at);
        }
        return true;
    }

    private void clauses() {
        for (var answer : contract.clauses()) {
            var at = "clauses[" + answer.clause().ordinal() + "].";
            problems.line(at + "owner", answer.owner());
            problems.day(at + "dueOn", answer.dueOn());
            problems.addIf(
                    answer.dueOn() != null && answer.owner() == null,
                    at + "owner",
                    "期限を決めたら担当者も決めてください。",
                    "A day needs somebody who sees to it.");
            evidence(at + "evidence", answer.evidence());
        }
    }

    private void evidence(String at, Evidence evidence) {
        problems.line(at + ".words", evidence.words());
        problems.addIf(
                evidence.document() != null && !documents.contains(evidence.document()),
                at + ".document",
                "この契約に添付された書類ではありません。",
                "It is not attached to this contract.");
    }
}
