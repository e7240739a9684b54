package jp.ippo.intake.register.pages;

import java.util.List;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.register.Contract;
import org.jspecify.annotations.Nullable;

/** The head of a contract as a form: what it is, its days, who works where, and when it is looked at again. */
final class ContractHead {

    private ContractHead() {}

    static Typed shown(Contract entry) {
        var form = new Typed()
                .with("contractorId", entry.contractorId())
                .with("body", entry.body().code())
                .with("department", entry.department())
                .with("number", entry.number())
                .with("subject", entry.subject())
                .with("owner", entry.owner())
                .with("on.from", entry.on().from())
                .with("on.until", entry.on().until())
                .with("on.endedOn", entry.on().endedOn())
                .with("on.certificateBy", entry.on().certificateBy())
                .with("work.responsible", entry.work().responsible())
                .with("work.place", entry.work().place())
                .with("work.affiliation", entry.work().affiliation())
                .with("noticeWithinHours", entry.noticeWithinHours());
        var confirming = entry.confirming();
        return confirming == null
                ? form
                : form.with("confirming.firstOn", confirming.firstOn())
                        .with("confirming.everyMonths", confirming.everyMonths());
    }

    /** @param before what the form does not show is kept from it; null for a new contract */
    static Contract read(Typed typed, @Nullable Contract before, ReportingBody body, String department) {
        var contractor = typed.id("contractorId");
        if (contractor == null) throw Refused.field("contractorId", "委託先を選んでください。 / Choose a contractor.");
        return new Contract(
                contractor,
                body,
                department,
                typed.text("number"),
                typed.must("subject"),
                typed.text("owner"),
                new Contract.Days(
                        typed.day("on.from"),
                        typed.day("on.until"),
                        typed.day("on.endedOn"),
                        typed.day("on.certificateBy")),
                new Contract.Work(
                        typed.text("work.responsible"), typed.text("work.place"), typed.text("work.affiliation")),
                typed.number("noticeWithinHours"),
                schedule(typed),
                before == null ? List.of() : before.data(),
                before == null ? List.of() : before.subcontracts(),
                before == null ? List.of() : before.clauses());
    }

    private static Contract.@Nullable Schedule schedule(Typed typed) {
        var first = typed.day("confirming.firstOn");
        var months = typed.number("confirming.everyMonths");
        if (first == null && months == null) return null;
        if (first == null) throw Refused.field("confirming.firstOn", "最初の確認日も決めてください。 / Say when the first one is.");
        if (months == null) throw Refused.field("confirming.everyMonths", "何か月ごとかも決めてください。 / Say how often.");
        return new Contract.Schedule(first, months);
    }
}
