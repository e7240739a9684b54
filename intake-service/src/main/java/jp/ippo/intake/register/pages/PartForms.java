package jp.ippo.intake.register.pages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import jp.ippo.intake.register.Clause;
import jp.ippo.intake.register.ClauseAnswer;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.EntrustedData.Ending;
import jp.ippo.intake.register.Subcontract;
import org.jspecify.annotations.Nullable;

/** The parts of a contract as forms. */
final class PartForms {

    private PartForms() {}

    static Typed clauses(Contract contract) {
        var form = new Typed();
        for (var answer : contract.clauses()) {
            var at = "clauses[" + answer.clause().ordinal() + "].";
            form.with(at + "included", answer.included())
                    .with(at + "evidence", answer.evidence())
                    .with(at + "owner", answer.owner())
                    .with(at + "dueOn", answer.dueOn());
        }
        return form;
    }

    static List<ClauseAnswer> clauses(Typed typed) {
        return Arrays.stream(Clause.values())
                .map(clause -> {
                    var at = "clauses[" + clause.ordinal() + "].";
                    return new ClauseAnswer(
                            clause,
                            typed.answer(at + "included"),
                            typed.evidence(at + "evidence"),
                            typed.text(at + "owner"),
                            typed.day(at + "dueOn"));
                })
                .toList();
    }

    static Typed data(EntrustedData data) {
        var form = new Typed()
                .with("name", data.name())
                .with("subjects", data.subjects())
                .with("people.confirmed", data.people().confirmed())
                .with("people.atMost", data.people().atMost())
                .with("people.countedAs", data.people().countedAs())
                .with("items", data.items())
                .with("specialCare", data.specialCare())
                .with("myNumber", data.myNumber());
        var ending = data.ending();
        return ending == null
                ? form
                : form.with("ending.kind", ending.kind())
                        .with("ending.on", ending.on())
                        .with("ending.evidence", ending.evidence());
    }

    static EntrustedData data(Typed typed, @Nullable UUID id) {
        var unit = typed.choice("people.countedAs", Affected.Unit.class);
        return ofPart(
                id,
                typed.must("name"),
                typed,
                new Affected(
                        typed.number("people.confirmed"),
                        typed.number("people.atMost"),
                        unit == null ? Affected.Unit.UNKNOWN : unit));
    }

    @SuppressWarnings("NullAway") // a part without an id is new: the register gives it one
    private static EntrustedData ofPart(@Nullable UUID id, String name, Typed typed, Affected people) {
        return new EntrustedData(
                id,
                name,
                typed.choices("subjects", Subject.class),
                people,
                typed.choices("items", DataItem.class),
                typed.answer("specialCare"),
                typed.answer("myNumber"),
                ending(typed));
    }

    private static @Nullable Ending ending(Typed typed) {
        var kind = typed.choice("ending.kind", Ending.Kind.class);
        var on = typed.day("ending.on");
        var evidence = typed.evidence("ending.evidence");
        if (kind == null) {
            if (on != null || evidence.given())
                throw Refused.field("ending.kind", "返還・廃棄の別を選んでください。 / Say what became of it.");
            return null;
        }
        if (on == null) throw Refused.field("ending.on", "その日を入力してください。 / Say on which day.");
        return new Ending(kind, on, evidence);
    }

    static Typed subcontract(Subcontract one) {
        return new Typed()
                .with("under", one.under())
                .with("name", one.name())
                .with("work", one.work())
                .with("place", one.place())
                .with("affiliation", one.affiliation())
                .with("consent", one.consent())
                .with("consentedOn", one.consentedOn())
                .with("document", one.document());
    }

    @SuppressWarnings("NullAway") // a part without an id is new: the register gives it one
    static Subcontract subcontract(Typed typed, @Nullable UUID id) {
        return new Subcontract(
                id,
                typed.id("under"),
                typed.text("name"),
                typed.text("work"),
                typed.text("place"),
                typed.text("affiliation"),
                typed.answer("consent"),
                typed.day("consentedOn"),
                typed.evidence("document"));
    }
}
