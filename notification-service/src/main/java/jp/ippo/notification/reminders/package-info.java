/**
 * 期限のお知らせ: durable timers for every date of a case, mail to staff when they come, and to superiors on silence. None is
 * lost and none is doubled, however long the service was away.
 */
@NullMarked
package jp.ippo.notification.reminders;

import org.jspecify.annotations.NullMarked;
