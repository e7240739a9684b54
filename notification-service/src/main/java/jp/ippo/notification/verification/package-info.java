/** 通知の確認: anybody who holds a notice can ask whether it is genuine, and learns nothing else. */
@NullMarked
package jp.ippo.notification.verification;

import org.jspecify.annotations.NullMarked;
