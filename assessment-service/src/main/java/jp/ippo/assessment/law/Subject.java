package jp.ippo.assessment.law;

/** 種類: whose information. */
public enum Subject {
    /** 住民情報 */
    RESIDENTS,
    /** 職員情報 */
    STAFF,
    OTHER
}
