package jp.ippo.notification.commission;

import org.jspecify.annotations.Nullable;

/**
 * Where a report stands among the others of its incident.
 *
 * @param before the last report that stands as filed, null for a new report
 * @param finalFiled whether a 確報 stands as filed
 */
record Place(ReportKind kind, @Nullable Filing before, boolean finalFiled) {}
