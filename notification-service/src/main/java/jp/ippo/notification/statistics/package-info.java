/** 統計: the figures of a fiscal year, without drills. */
@NullMarked
package jp.ippo.notification.statistics;

import org.jspecify.annotations.NullMarked;
