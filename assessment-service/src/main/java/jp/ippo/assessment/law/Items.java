package jp.ippo.assessment.law;

import java.util.ArrayList;
import java.util.List;

/** 規則43条各号, or 規則7条各号: each item of the law that governs, given an event and the information it protects. */
final class Items {

    private Items() {}

    static List<Finding> examine(Matter matter, Regime regime, Opinion event, Opinion object) {
        if (regime == Regime.ASSEMBLY_ORDINANCE) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var held = ProtectedObject.alreadyHeld(matter);
        var known = RegimeSelection.explain(matter, regime);
        for (var numbered : of(regime)) {
            boolean alsoCollecting = numbered.number() == 3 && matter.law().reachesCollection();
            var opinion = numbered.item()
                    .examine(matter, regime)
                    .given(event)
                    .given(object)
                    .given(known);
            findings.add((alsoCollecting ? opinion : opinion.and(held))
                    .as(numbered.code(regime), reference(numbered, regime, matter)));
        }
        return findings;
    }

    private static List<Numbered> of(Regime regime) {
        var items = new ArrayList<>(List.of(
                new Numbered(1, new Item1SpecialCare()),
                new Numbered(2, new Item2PropertyDamage()),
                new Numbered(3, new Item3WrongfulPurpose()),
                new Numbered(4, new Item4Number())));
        if (!regime.isArticle26()) {
            items.add(new Numbered(5, new Item5Ordinance()));
        }
        return items;
    }

    private static LegalReference reference(Numbered numbered, Regime regime, Matter matter) {
        var version = numbered.number() == 3 ? "-" + matter.law().since() : "";
        return regime.isArticle26()
                ? LegalReference.rules(7, numbered.number(), "rule7.ja.md#item-" + numbered.number() + version)
                : LegalReference.rules(43, numbered.number(), "rule43.ja.md#item-" + numbered.number() + version);
    }

    private record Numbered(int number, Item item) {

        String code(Regime regime) {
            return (regime.isArticle26() ? "RULE7-" : "RULE43-") + number;
        }
    }
}
