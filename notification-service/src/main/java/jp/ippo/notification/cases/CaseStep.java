package jp.ippo.notification.cases;

import java.time.Instant;
import jp.ippo.events.CaseProgressed.Step;

/**
 * 対応の記録: one step that was taken.
 *
 * @param by account of the member of staff, or {@code ippo}
 */
public record CaseStep(int sequence, Instant at, String by, Step step) {}
