/**
 * 処理できなかったメッセージ: the dead letters of all services, kept in the database, and what people did about each: played
 * again, or discarded by two.
 */
@NullMarked
package jp.ippo.notification.deadletters;

import org.jspecify.annotations.NullMarked;
