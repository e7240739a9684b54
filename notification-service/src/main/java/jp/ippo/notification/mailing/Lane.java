package jp.ippo.notification.mailing;

/** 送信レーン: a way to the mail server with connections of its own. */
public enum Lane {
    /** 一斉送信 */
    BULK,
    /** 至急: never stands behind half a million others */
    URGENT
}
