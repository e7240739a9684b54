package jp.ippo.notification.texts;

/**
 * Where words stand.
 *
 * @param version of the source: a revision for facts and the department's words
 */
public record Place(Source source, int version, String partJa, String partEn) {}
