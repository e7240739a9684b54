/**
 * 本人通知 (施行規則45条): the words of the notice, their approval by a second person, and the sending, one message per
 * person, with one row that says what became of it.
 */
@NullMarked
package jp.ippo.notification.mailing;

import org.jspecify.annotations.NullMarked;
