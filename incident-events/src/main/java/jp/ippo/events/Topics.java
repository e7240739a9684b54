package jp.ippo.events;

/** Names that topics share. */
public final class Topics {

    /** Suffix of the topic that takes what a reader of the plain topic could not handle. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}
}
