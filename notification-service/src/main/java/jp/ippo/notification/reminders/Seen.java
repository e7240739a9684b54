package jp.ippo.notification.reminders;

import java.time.Instant;

/** 確認: a person of the office has seen what was sent until then. */
public record Seen(int number, String by, Instant at) {}
