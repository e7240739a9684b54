package jp.ippo.notification.texts;

/** Words of one place, to be compared with those of others. */
public record Passage(Place place, Purpose purpose, String text) {

    /** What the words are there for: it says how to read them. */
    public enum Purpose {
        /** free text: numbers, labelled days, items it should not name */
        NARRATIVE,
        /** the list of items: nothing may be missing and nothing too much */
        ITEMS,
        CAUSE,
        /** where people can ask */
        CONTACT,
        PERSONS,
        /** a day without a label is 発生日 */
        HAPPENED,
        /** a day without a label is 発覚日 */
        DISCOVERED
    }
}
