package jp.ippo.assessment.law;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** 規則43条各号, or 規則7条各号: each item of the law that governs, given an event and the information it protects. */
final class Items {

    /** Made once per version of the law: a decision only looks them up. */
    private static final Map<LawInForce, List<Numbered>> RULE_43 = new IdentityHashMap<>();

    private static final Map<LawInForce, List<Numbered>> RULE_7 = new IdentityHashMap<>();

    static {
        for (var law : LawInForce.everyVersion()) {
            RULE_43.put(law, numbered(43, law, new Item5Ordinance()));
            RULE_7.put(law, numbered(7, law));
        }
    }

    private Items() {}

    static List<Finding> examine(Matter matter, Regime regime, Opinion event, Opinion object) {
        if (regime == Regime.ASSEMBLY_ORDINANCE) {
            return List.of();
        }
        var items = (regime.isArticle26() ? RULE_7 : RULE_43).get(matter.law());
        var findings = new ArrayList<Finding>(items.size());
        var held = ProtectedObject.alreadyHeld(matter);
        var known = RegimeSelection.explain(matter, regime);
        for (var numbered : items) {
            boolean alsoCollecting = numbered.number() == 3 && matter.law().reachesCollection();
            var opinion = numbered.item()
                    .examine(matter, regime)
                    .given(event)
                    .given(object)
                    .given(known);
            findings.add((alsoCollecting ? opinion : opinion.and(held)).as(numbered.code(), numbered.reference()));
        }
        return findings;
    }

    private static List<Numbered> numbered(int rule, LawInForce law, Item... further) {
        var items = new ArrayList<Item>(List.of(
                new Item1SpecialCare(), new Item2PropertyDamage(), new Item3WrongfulPurpose(), new Item4Number()));
        items.addAll(List.of(further));
        var numbered = new ArrayList<Numbered>();
        for (var item : items) {
            int number = numbered.size() + 1;
            var version = number == 3 ? "-" + law.since() : "";
            var text = "rule" + rule + ".ja.md#item-" + number + version;
            numbered.add(
                    new Numbered(number, item, "RULE" + rule + "-" + number, LegalReference.rules(rule, number, text)));
        }
        return numbered;
    }

    private record Numbered(int number, Item item, String code, LegalReference reference) {}
}
