package jp.ippo.notification.duties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an authority was told.
 *
 * @param spokeTo office or person there, never an affected person
 */
public record Proof(
        Instant toldAt,
        String spokeTo,
        @Nullable String referenceNumber,
        @Nullable String note,
        String by,
        Instant at) {}
