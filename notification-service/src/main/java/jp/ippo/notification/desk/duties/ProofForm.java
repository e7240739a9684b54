package jp.ippo.notification.desk.duties;

import java.util.Map;
import jp.ippo.notification.desk.Typed;
import jp.ippo.notification.duties.TheyWereTold;
import org.jspecify.annotations.Nullable;

/** As typed. */
public record ProofForm(
        @Nullable String toldAt,
        @Nullable String spokeTo,
        @Nullable String referenceNumber,
        @Nullable String note) {

    TheyWereTold proof() {
        return new TheyWereTold(Typed.inTokyo(toldAt), spokeTo, referenceNumber, note);
    }

    Map<String, String> typed() {
        return Map.of(
                "toldAt", toldAt == null ? "" : toldAt,
                "spokeTo", spokeTo == null ? "" : spokeTo,
                "referenceNumber", referenceNumber == null ? "" : referenceNumber,
                "note", note == null ? "" : note);
    }
}
