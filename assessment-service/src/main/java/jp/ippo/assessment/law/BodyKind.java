package jp.ippo.assessment.law;

/** What kind of organisation the reporting body (機関) is; it selects the law that applies ({@link RegimeSelection}). */
public enum BodyKind {
    /** 知事・市町村長の部局 */
    EXECUTIVE,
    /** 教育委員会 and its schools other than universities */
    BOARD_OF_EDUCATION,
    /** 選挙管理委員会 */
    ELECTION_COMMISSION,
    /** 監査委員, 人事・公平委員会, 農業委員会 and other committees */
    OTHER_COMMITTEE,
    /** 公安委員会・警察 */
    POLICE,
    /** 消防長 */
    FIRE_SERVICE,
    /** 公営企業管理者 (water, transport) other than hospitals */
    PUBLIC_ENTERPRISE,
    /** 特別区・一部事務組合・広域連合・財産区 */
    SPECIAL_LOCAL_BODY,
    /** 病院・診療所 run directly by a local body */
    HOSPITAL_OR_CLINIC,
    /** 学校教育法1条の大学 run directly by a local body */
    UNIVERSITY,
    /** 地方独立行政法人 for research, a university or a hospital */
    INCORPORATED_RESEARCH_UNIVERSITY_HOSPITAL,
    /** any other 地方独立行政法人 */
    INCORPORATED_OTHER,
    /** 議会 */
    ASSEMBLY,
    /** a company or association (委託先, 指定管理者, 外郭団体) */
    PRIVATE,
    UNKNOWN
}
