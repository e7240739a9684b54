package jp.ippo.notification.reminders;

import java.time.Instant;
import java.time.LocalDate;
import jp.ippo.notification.reminders.Reminder.Purpose;

/**
 * When to remind of what.
 *
 * @param subject tells several of one kind apart
 */
record Moment(Purpose purpose, String kind, String subject, LocalDate dueOn, Instant at) {}
