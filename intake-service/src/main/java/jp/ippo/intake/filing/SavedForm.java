package jp.ippo.intake.filing;

import java.time.Instant;
import java.util.UUID;

/**
 * 下書き: a form somebody has not filed yet.
 *
 * @param content the answers as typed, as JSON
 */
public record SavedForm(UUID id, Instant savedAt, String content) {}
