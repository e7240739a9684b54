package jp.ippo.notification.mailing;

import java.time.Instant;

/**
 * 承認: good for exactly this version of the notice and exactly this number of people.
 *
 * @param number of the register; another approval of the same version and number is another one
 */
public record Approval(long number, int noticeVersion, int people, String approvedBy, Instant approvedAt) {}
