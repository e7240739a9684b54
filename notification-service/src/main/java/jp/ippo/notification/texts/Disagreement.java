package jp.ippo.notification.texts;

/**
 * Two places that do not say the same.
 *
 * @param expected what the facts say, or the first place where the facts say nothing
 */
public record Disagreement(Aspect aspect, Quote expected, Quote found) {

    /**
     * @param value what was understood
     * @param words the sentence it stands in
     */
    public record Quote(Place place, String value, String words) {}
}
