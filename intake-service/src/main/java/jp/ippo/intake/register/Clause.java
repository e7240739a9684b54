package jp.ippo.intake.register;

/**
 * 契約条項: what a contract has to say about the security of information, in the order of 総務省 地方公共団体における情報セキュリティ
 * ポリシーに関するガイドライン (令和4年3月) 8.1(2).
 */
public enum Clause {
    /** 情報セキュリティポリシー及び実施手順の遵守 */
    POLICY_OBSERVANCE,
    /** 責任者、委託内容、作業者、作業場所の特定 */
    PERSONS_CONTENT_AND_PLACE,
    /** 提供されるサービスレベルの保証 */
    SERVICE_LEVEL,
    /** アクセスを許可する情報の種類と範囲、アクセス方法 */
    ACCESS,
    /** 従業員に対する教育の実施 */
    STAFF_EDUCATION,
    /** 目的外利用及び第三者への提供の禁止 */
    NO_OTHER_USE,
    /** 守秘義務 */
    CONFIDENTIALITY,
    /** 再委託に関する制限事項の遵守 */
    SUBCONTRACTING_LIMITS,
    /** 委託業務終了時の情報資産の返還、廃棄等 */
    RETURN_OR_DISPOSAL,
    /** 定期報告及び緊急時報告義務 */
    REPORTING,
    /** 監査、検査 */
    AUDIT,
    /** 情報セキュリティインシデント発生時の公表 by the city */
    PUBLICATION_ON_INCIDENT,
    /** 規定が遵守されなかった場合の損害賠償等 */
    DAMAGES;

    /** As the guideline's list counts, from 1. */
    public int position() {
        return ordinal() + 1;
    }
}
