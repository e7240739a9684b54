package jp.ippo.notification.letters;

/** Why nobody can be sent a letter as the list stands; a person mends the list or chooses another way. */
public enum Obstacle {
    /** the list gives no postal address */
    NO_ADDRESS,
    /** 外字: a character of the name has no glyph; it is never printed as a blank box */
    NAME_NOT_PRINTABLE,
    ADDRESS_NOT_PRINTABLE,
    ITEMS_NOT_PRINTABLE,
    /** does not fit into what is seen through the window */
    ADDRESS_TOO_LONG,
    /** the sealed row does not open */
    UNREADABLE
}
