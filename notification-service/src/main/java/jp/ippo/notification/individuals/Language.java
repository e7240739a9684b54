package jp.ippo.notification.individuals;

/** In which language a person reads the notice. */
public enum Language {
    JAPANESE,
    /** やさしい日本語 */
    EASY_JAPANESE,
    ENGLISH
}
