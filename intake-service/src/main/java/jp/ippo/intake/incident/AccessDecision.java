package jp.ippo.intake.incident;

import java.time.Instant;
import jp.ippo.events.Access;
import org.jspecify.annotations.Nullable;

/**
 * 閲覧制限の記録: one decision about who may see an incident.
 *
 * @param reason null for the wish of the department that filed it
 */
public record AccessDecision(Access access, @Nullable String reason, String by, Instant at) {}
