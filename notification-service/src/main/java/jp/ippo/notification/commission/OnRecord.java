package jp.ippo.notification.commission;

import java.util.Map;
import java.util.UUID;

/**
 * 台帳から: what another room has on record for fields of the report, so that nobody counts it again. A suggestion: what an
 * officer writes in the field stands above it.
 */
public interface OnRecord {

    /**
     * Only fields the room knows something about, in the words of the form. The text says as of when and changes only when
     * the record does: every other text is a new version of the report.
     */
    Map<ReportField, String> of(UUID incidentId, PpcForm form);
}
