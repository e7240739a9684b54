package jp.ippo.notification.cases;

import java.time.LocalDate;
import java.util.UUID;
import jp.ippo.door.Refused;

/** Where a case stands on the board; the next page begins behind it. */
public record PlaceOnBoard(LocalDate nextDue, UUID incidentId) {

    static final PlaceOnBoard BEGINNING = new PlaceOnBoard(LocalDate.EPOCH, new UUID(0, 0));

    public static PlaceOnBoard of(CaseFile file) {
        return new PlaceOnBoard(file.nextDue(), file.incidentId());
    }

    /** @throws Refused 422 when the text did not come from {@link #toString()} */
    public static PlaceOnBoard parse(String text) {
        try {
            var parts = text.split("_", 2);
            return new PlaceOnBoard(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException misfit) {
            throw Refused.field("after", "前のページの next をそのまま指定してください。 / Give the \"next\" of the page before.");
        }
    }

    @Override
    public String toString() {
        return nextDue + "_" + incidentId;
    }
}
