package jp.ippo.assessment.law;

/** 本人通知の要否 (法68条2項, 26条2項, 番号法29条の4第2項). It never removes the report. */
public enum NoticeDuty {
    REQUIRED,
    NOT_REQUIRED,
    AWAITING_PERSON,
    /** 困難であって代替措置をとる (68条2項1号, 26条2項ただし書) */
    SUBSTITUTE_MEASURE,
    /** 法78条1項各号の情報 (68条2項2号); never under 法26条 or 番号法 */
    EXEMPT_ARTICLE_78
}
