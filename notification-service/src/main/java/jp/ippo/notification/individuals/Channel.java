package jp.ippo.notification.individuals;

/** 通知方法: how a person is told. */
public enum Channel {
    /** the only one the machine uses by itself */
    E_MAIL,
    LETTER,
    PHONE,
    VISIT,
    /** 代替措置 (法68条2項1号): where telling the person is difficult */
    SUBSTITUTE
}
