package jp.ippo.notification.commission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One frozen version of a report.
 *
 * @param version counted from 1 per incident and kind
 * @param revision the revision of the incident it was drafted from
 * @param assessmentNumber the judgement it was drafted from
 * @param draftedBy account that caused it, or {@code ippo}
 * @param authors accounts whose words are in it; none of them signs it
 * @param digest SHA-256 over incident, kind, version and fields: what a signature is bound to
 */
public record ReportVersion(
        ReportKind kind,
        int version,
        int revision,
        int assessmentNumber,
        Instant draftedAt,
        String draftedBy,
        List<String> authors,
        String digest,
        List<FilledField> fields) {

    /** Fields this kind of report is not complete without. */
    public List<FilledField> missing() {
        return fields.stream()
                .filter(field -> field.state() == FilledField.State.MISSING_REQUIRED)
                .toList();
    }

    /** Fields where an officer's entry stands over something that changed since. */
    public List<FilledField> toLookAtAgain() {
        return fields.stream().filter(FilledField::changedSince).toList();
    }

    public boolean isComplete() {
        return missing().isEmpty() && toLookAtAgain().isEmpty();
    }

    /** The same as the database's {@code report_digest}. */
    static String digest(UUID incidentId, ReportKind kind, int version, String fields) {
        try {
            var text = incidentId + "\n" + kind + "\n" + version + "\n" + fields;
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
