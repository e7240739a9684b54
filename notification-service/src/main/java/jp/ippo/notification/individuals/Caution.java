package jp.ippo.notification.individuals;

/** Why nothing may leave for a person before somebody of the office decided. Also set where the list says "unknown". */
public enum Caution {
    /** 死亡: the notice is owed to living persons (法2条1項); whether anybody else is told, a person decides */
    DECEASED,
    /** 支援措置 (DV, ストーカー等): an address in the wrong hands endangers somebody; released by two people only */
    SUPPORT_MEASURES
}
