package jp.ippo.events;

/** Three answers to every question of fact. Unknown (わからない) is an answer of its own and never counts as "no". */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
