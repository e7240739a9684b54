package jp.ippo.assessment.law;

import java.util.List;
import jp.ippo.assessment.law.LawInForce.Item3Wording;

/**
 * 規則43条3号, 規則7条3号: may it have been done with a wrongful purpose? Since 2024-04-01 only an act against the body, but
 * also against what it was still collecting. Text: wrongful-purpose.ja.md
 */
final class Item3WrongfulPurpose implements Item {

    @Override
    public Opinion examine(Matter matter, Regime regime) {
        var purpose = matter.facts().wrongfulPurpose();
        var opinion = suspected(matter);
        if (matter.law().wrongfulPurpose() == Item3Wording.ACT_AGAINST_BODY_INCLUDING_COLLECTION) {
            opinion = opinion.and(againstBody(matter));
        }
        return opinion.from(() -> List.of(
                "wrongfulPurpose.suspected=" + purpose.suspected(),
                "wrongfulPurpose.againstBody=" + purpose.againstBody(),
                "wrongfulPurpose.dataBeingCollected=" + purpose.dataBeingCollected(),
                "wrongfulPurpose.indicators=" + Facts.names(purpose.indicators()),
                "cause=" + matter.facts().cause()));
    }

    /** おそれ is enough. Signs outweigh a bare "no"; a cause that contradicts it goes to a person. */
    static Opinion suspected(Matter matter) {
        var purpose = matter.facts().wrongfulPurpose();
        boolean wrongfulCause = matter.facts().cause().isWrongful();
        if (purpose.isIndicated()) {
            return Opinion.met("不正の目的をもって行われたおそれを示す事実がある。", "Signs point to a wrongful purpose.");
        }
        return switch (purpose.suspected()) {
            case YES -> Opinion.met("不正の目的をもって行われたおそれがある。", "A wrongful purpose is suspected.");
            case NO ->
                wrongfulCause
                        ? ask(matter, "原因は不正な行為とされるのに、不正の目的のおそれがないとされ、食い違う。", "The cause contradicts the denial.")
                        : Opinion.notMet("不正の目的をもって行われたおそれはない。", "No wrongful purpose is suspected.");
            case UNKNOWN ->
                wrongfulCause
                        ? Opinion.met("原因が盗難・不正アクセス・従業者の不正である。", "The cause is theft, intrusion or staff wrongdoing.")
                        : ask(
                                matter,
                                "不正の目的のおそれの有無が分からない。",
                                "Nobody knows yet whether a wrongful purpose is possible.");
        };
    }

    private static Opinion againstBody(Matter matter) {
        var purpose = matter.facts().wrongfulPurpose();
        return switch (purpose.againstBody()) {
            case YES -> Opinion.met("機関（委託先・利用するサービスの提供者を含む。）に対する行為である。", "The act was against the body.");
            case NO -> Opinion.notMet("機関に対する行為ではない。", "The act was not against the body.");
            case UNKNOWN ->
                purpose.isIndicated() || matter.facts().cause().isWrongful()
                        ? Opinion.met("機関に対する行為のおそれがある。", "The act may have been against the body.")
                        : matter.ask(
                                Question.ACT_AGAINST_BODY,
                                new Words("機関に対する行為か分からない。", "It is open whether the act was against the body."));
        };
    }

    private static Opinion ask(Matter matter, String ja, String en) {
        return matter.ask(Question.WRONGFUL_PURPOSE_SUSPECTED, new Words(ja, en));
    }
}
