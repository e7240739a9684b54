package jp.ippo.assessment.law;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ippo.assessment.law.Encryption.DeviceState;
import jp.ippo.assessment.law.Encryption.Scope;

/**
 * 「高度な暗号化その他の…措置」: excludes a leak only if (A) a recognised cipher was properly implemented <em>and</em> (B) the
 * means of reading it were kept safe, at the moment of the incident. Unknown excludes nothing. Text: encryption.ja.md
 */
final class StrongEncryption {

    static final String CODE = "ENCRYPTION";
    private static final LegalReference REFERENCE = LegalReference.guideline(
            "Q&A Q17-14（施行規則第43条第1号括弧書）",
            "Q&A Q17-14 (brackets of Rule 43 item 1)",
            "https://www.ppc.go.jp/all_faq_index/faq5-q17-14/",
            "encryption.ja.md#criteria");
    private static final Set<Medium> DEVICES = Set.of(Medium.PORTABLE_DEVICE, Medium.SYSTEM);

    private StrongEncryption() {}

    static Opinion examine(Matter matter) {
        var encryption = matter.facts().encryption();
        return opinion(matter, encryption)
                .from(() -> List.of(
                        "encryption.applied=" + encryption.applied(),
                        "encryption.method=" + (encryption.isMethodNamed() ? "named" : "none"),
                        "encryption.recognisedCipher=" + encryption.recognisedCipher(),
                        "encryption.scope=" + encryption.scope(),
                        "encryption.keyKeptApart=" + encryption.keyKeptApart(),
                        "encryption.remoteWipeConfirmed=" + encryption.remoteWipeConfirmed(),
                        "encryption.stateWhenLost=" + encryption.stateWhenLost(),
                        "encryption.validCredentialsUsed=" + encryption.validCredentialsUsed()));
    }

    private static Opinion opinion(Matter matter, Encryption encryption) {
        var applied = matter.settle(encryption.applied(), Question.ENCRYPTION_APPLIED);
        if (applied == Answer.NO) {
            return Opinion.notMet("暗号化等の措置は講じられていない。", "Nothing was encrypted.");
        }
        if (applied == Answer.UNKNOWN) {
            return matter.facts().media().contains(Medium.PORTABLE_DEVICE)
                    ? Opinion.open("暗号化等の有無が分からない。除外しない。", "Unknown; excludes nothing.", Question.ENCRYPTION_APPLIED)
                    : Opinion.open("暗号化等の有無が分からない。除外しない。", "Unknown; excludes nothing.");
        }
        return judge(conditions(matter, encryption));
    }

    /** What must all be so; each with the question that settles it. */
    private static Map<Question, Answer> conditions(Matter matter, Encryption encryption) {
        var conditions = new EnumMap<Question, Answer>(Question.class);
        conditions.put(Question.ENCRYPTION_RECOGNISED_CIPHER, cipher(encryption));
        conditions.put(
                Question.ENCRYPTION_COVERED_EVERYTHING,
                encryption.scope() == Scope.WHOLE_MEDIUM ? Answer.YES : Answer.UNKNOWN);
        conditions.put(Question.ENCRYPTION_MEANS_SAFE, meansSafe(encryption));
        conditions.put(Question.ENCRYPTION_STATE_PROTECTED, stateProtected(matter, encryption.stateWhenLost()));
        conditions.replaceAll((question, fact) -> matter.settle(fact, question));
        conditions.put(
                Question.ENCRYPTION_VALID_CREDENTIALS_USED,
                opposite(matter.settle(encryption.validCredentialsUsed(), Question.ENCRYPTION_VALID_CREDENTIALS_USED)));
        return conditions;
    }

    private static Opinion judge(Map<Question, Answer> conditions) {
        if (conditions.containsValue(Answer.NO)) {
            return Opinion.notMet("高度な暗号化等の要件を欠く。", "A condition of strong encryption is missing.");
        }
        if (!conditions.containsValue(Answer.UNKNOWN)) {
            return Opinion.met("高度な暗号化等の措置が講じられており、報告対象から除かれる。", "Strong encryption, well kept: excluded.");
        }
        conditions.values().removeAll(Collections.singleton(Answer.YES));
        return Opinion.open(
                "高度な暗号化等の要件が確認できない。除外しない。",
                "The conditions of strong encryption are not confirmed; excludes nothing.",
                conditions.keySet().toArray(Question[]::new));
    }

    /** A cipher that nobody can name is not recognised. */
    private static Answer cipher(Encryption encryption) {
        boolean unnamed = encryption.recognisedCipher() == Answer.YES && !encryption.isMethodNamed();
        return unnamed ? Answer.UNKNOWN : encryption.recognisedCipher();
    }

    /** ① key apart and protected, or ② deleted from afar: one is enough. */
    private static Answer meansSafe(Encryption encryption) {
        if (encryption.keyKeptApart() == Answer.YES || encryption.remoteWipeConfirmed() == Answer.YES) {
            return Answer.YES;
        }
        boolean neither = encryption.keyKeptApart() == Answer.NO && encryption.remoteWipeConfirmed() == Answer.NO;
        return neither ? Answer.NO : Answer.UNKNOWN;
    }

    /** A locked device may hold its key in memory: a person judges. Mail and paper have no state. */
    private static Answer stateProtected(Matter matter, DeviceState state) {
        var media = matter.facts().media();
        if (!media.isEmpty() && Collections.disjoint(media, DEVICES)) {
            return Answer.YES;
        }
        return switch (state) {
            case OFF -> Answer.YES;
            case SIGNED_IN -> Answer.NO;
            case LOCKED, UNKNOWN -> Answer.UNKNOWN;
        };
    }

    private static Answer opposite(Answer answer) {
        return switch (answer) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    static Finding finding(Opinion encrypted) {
        return encrypted.as(CODE, REFERENCE);
    }
}
