package jp.ippo.assessment.law;

/** Which law governs the report, apart from 番号法, which is always judged besides. The names are stable codes. */
public enum Regime {
    /** 個人情報保護法68条, 施行規則43条: 保有個人情報, more than 100, ordinance information, the Art. 78 exception */
    ARTICLE_68,
    /** 個人情報保護法26条, 施行規則7条: 個人データ only, more than 1,000, no item 5, no Art. 78 exception */
    ARTICLE_26,
    /** 議会: neither; its own ordinance */
    ASSEMBLY_ORDINANCE,
    /** nobody has said yet what kind of body it is; judged as if under 法68条, the wider of the two */
    UNDETERMINED;

    boolean isArticle26() {
        return this == ARTICLE_26;
    }
}
