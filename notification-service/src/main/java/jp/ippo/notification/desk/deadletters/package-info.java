/** 処理できなかったメッセージ: the dead letters on the desk, for people and for programs. */
@NullMarked
package jp.ippo.notification.desk.deadletters;

import org.jspecify.annotations.NullMarked;
