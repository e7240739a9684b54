package jp.ippo.notification.commission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of report stands in a case.
 *
 * @param newest null while nothing was drafted
 * @param signature of the newest version, null while nobody signed it
 * @param filings that stand
 * @param open whether it is being worked on
 * @param mayBegin whether a person may begin it now
 */
public record ReportState(
        ReportKind kind,
        @Nullable ReportVersion newest,
        @Nullable Signature signature,
        List<Filing> filings,
        boolean open,
        boolean mayBegin) {}
