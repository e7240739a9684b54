package jp.ippo.notification.desk;

/**
 * A way to a room, put up by the room itself as a bean: in the menu of every page, or on every page of a case.
 *
 * @param order smaller stands further in front
 * @param path of the room; on a case, what follows {@code /cases/{incidentId}}
 * @param words key of its name in the message bundles
 */
public record Signpost(Where where, int order, String path, String words) {

    enum Where {
        DESK,
        CASE
    }

    public static Signpost onDesk(int order, String path, String words) {
        return new Signpost(Where.DESK, order, path, words);
    }

    public static Signpost onCase(int order, String path, String words) {
        return new Signpost(Where.CASE, order, path, words);
    }
}
