package jp.ippo.assessment.law;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * 規則43条2号, 規則7条2号: may it be misused so that property is harmed? The test is impersonation to dispose of property
 * (Q&A Q6-11). Text: property-damage.ja.md
 */
final class Item2PropertyDamage implements Item {

    /** What is enough by itself: a full card number (Q6-12), means to move money. */
    private static final Set<DataItem> MEANS =
            EnumSet.of(DataItem.CARD_NUMBER, DataItem.BANK_ACCOUNT_WITH_MEANS, DataItem.PAYING_SERVICE_CREDENTIALS);

    /** What is "not immediately" enough: 住所・電話番号・メールアドレス等 (Q6-11), last four digits with or without expiry (Q6-12). */
    private static final Set<DataItem> NOT_IMMEDIATELY = EnumSet.of(
            DataItem.NAME,
            DataItem.BIRTH_DATE,
            DataItem.SEX,
            DataItem.ADDRESS,
            DataItem.PHONE,
            DataItem.EMAIL,
            DataItem.CARD_LAST_FOUR);

    @Override
    public Opinion examine(Matter matter, Regime regime) {
        var facts = matter.facts();
        return opinion(matter, facts.dataItems(), facts.propertyDamage())
                .from(() -> List.of(
                        "propertyDamage.risk=" + facts.propertyDamage().risk(),
                        "propertyDamage.reason=" + (facts.propertyDamage().isReasoned() ? "given" : "none"),
                        "dataItems=" + Facts.names(facts.dataItems())));
    }

    private static Opinion opinion(Matter matter, Set<DataItem> items, PropertyDamage damage) {
        if (hasMeans(items)) {
            return Opinion.met("財産の処分に直ちに使える情報が含まれる。", "It includes what property can be disposed of with.");
        }
        boolean notImmediately = !items.isEmpty() && NOT_IMMEDIATELY.containsAll(items);
        return switch (damage.risk()) {
            case YES ->
                damage.isReasoned() && !notImmediately
                        ? Opinion.met("部署が理由を示して財産的被害のおそれがあるとした。", "The department sees the danger and says why.")
                        : ask(
                                matter,
                                "おそれがあるとされるが、理由がなく、又は直ちには当たらない情報にとどまる。",
                                "The danger is stated without a reason, or of what is not immediately enough.");
            case NO -> denied(matter, items, damage);
            case UNKNOWN ->
                notImmediately
                        ? Opinion.notMet("住所・連絡先等にとどまり、直ちには当たらない。", "Contact data and the like: not immediately.")
                        : ask(matter, "財産的被害のおそれの有無が分からない。", "Nobody has judged the danger to property yet.");
        };
    }

    static boolean hasMeans(Set<DataItem> items) {
        return !Collections.disjoint(items, MEANS);
    }

    private static Opinion denied(Matter matter, Set<DataItem> items, PropertyDamage damage) {
        if (items.isEmpty()) {
            return ask(matter, "何が含まれるか示されないまま、おそれがないとされた。", "Denied, though nobody has said what was in it.");
        }
        if (items.contains(DataItem.BANK_ACCOUNT) && !damage.isReasoned()) {
            return ask(
                    matter,
                    "口座番号を含む。直ちには当たらないが、個別の判断を要する。",
                    "An account number: not immediately, but a person judges.");
        }
        return Opinion.notMet("財産的被害のおそれはないと判断された。", "Judged to be no danger to property.");
    }

    private static Opinion ask(Matter matter, String ja, String en) {
        return matter.ask(Question.PROPERTY_DAMAGE_POSSIBLE, new Words(ja, en));
    }
}
