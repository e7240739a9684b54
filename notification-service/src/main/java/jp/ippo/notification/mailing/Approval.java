package jp.ippo.notification.mailing;

import java.time.Instant;

/** 承認: good for exactly this version of the notice and exactly this number of people. */
public record Approval(int noticeVersion, int people, String approvedBy, Instant approvedAt) {}
