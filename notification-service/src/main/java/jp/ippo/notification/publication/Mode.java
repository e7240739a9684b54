package jp.ippo.notification.publication;

/** 公表のしかた of one case. */
public enum Mode {
    /** その都度、速やかに */
    EACH_TIME,
    /** 半期ごとに一括 */
    BATCH,
    /** 公表しない */
    WITHHELD,
    /** no rule answers it; only ever proposed, never decided */
    PERSON_DECIDES
}
