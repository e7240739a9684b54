/** 期限: how each limit of a case stands on a given day in Japan. */
@NullMarked
package jp.ippo.notification.deadlines;

import org.jspecify.annotations.NullMarked;
