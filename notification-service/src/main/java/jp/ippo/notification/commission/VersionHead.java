package jp.ippo.notification.commission;

import java.time.Instant;

/** A version without its fields, to choose from. */
public record VersionHead(
        ReportKind kind, int version, int revision, int assessmentNumber, Instant draftedAt, String draftedBy) {}
