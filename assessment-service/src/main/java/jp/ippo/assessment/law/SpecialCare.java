package jp.ippo.assessment.law;

import java.util.Set;

/** 要配慮個人情報 (法2条3項): whether any is included, and which kinds of the closed list. */
public record SpecialCare(Answer included, Set<Kind> kinds) {

    /** The closed list of 法2条3項 and 政令2条. */
    public enum Kind {
        /** 人種 (not nationality) */
        RACE,
        /** 信条 */
        CREED,
        /** 社会的身分 */
        SOCIAL_STATUS,
        /** 病歴 */
        MEDICAL_HISTORY,
        /** 犯罪の経歴 */
        CRIMINAL_RECORD,
        /** 犯罪により害を被った事実 */
        CRIME_VICTIM,
        /** 障害（手帳・判定・障害福祉サービスの利用を含む） */
        DISABILITY,
        /** 健康診断等の結果 (not the mere fact of having attended) */
        HEALTH_CHECK_RESULT,
        /** 医師等による指導・診療・調剤 */
        MEDICAL_CARE,
        /** 刑事事件の手続 */
        CRIMINAL_PROCEDURE,
        /** 少年の保護事件の手続 */
        JUVENILE_PROTECTION
    }

    static final SpecialCare UNKNOWN = new SpecialCare(Answer.UNKNOWN, Set.of());

    public SpecialCare {
        included = Answer.orUnknown(included);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
