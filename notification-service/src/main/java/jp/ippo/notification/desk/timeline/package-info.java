/** 経過: what happened in a case, line by line, as the office reads it. */
@NullMarked
package jp.ippo.notification.desk.timeline;

import org.jspecify.annotations.NullMarked;
