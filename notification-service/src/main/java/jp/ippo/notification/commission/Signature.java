package jp.ippo.notification.commission;

import java.time.Instant;

/**
 * 第二の担当者の確認, of exactly one version.
 *
 * @param digest of the version as the second person saw it
 */
public record Signature(ReportKind kind, int version, String digest, String signedBy, Instant signedAt) {}
