package jp.ippo.notification.channels;

/** 状態: where one person stands over all ways of telling. Everybody has exactly one. */
public enum Standing {
    /** an e-mail will be sent */
    WAITING(false),
    SENDING(false),
    /** nobody can tell whether the e-mail arrived; a person decides */
    IN_DOUBT(false),
    /** 留め置き: a person decides first */
    HELD(false),
    /** on the worklist: to be told by letter, telephone or visit */
    TO_DO(false),
    /** in a batch of letters that is not posted yet */
    IN_LETTERS(false),
    MAILED(true),
    POSTED(true),
    TOLD_BY_PHONE(true),
    TOLD_BY_VISIT(true),
    /** 代替措置 (法68条2項1号) */
    SUBSTITUTED(true),
    /** a person decided that no notice is sent */
    NO_NOTICE(true);

    private final boolean last;

    Standing(boolean last) {
        this.last = last;
    }

    /** Nothing is left to do, unless a letter or a mail comes back. */
    public boolean isFinal() {
        return last;
    }
}
