/** 完了・統計: the pages on which a case is closed, and the table of the year. */
@NullMarked
package jp.ippo.notification.desk.closing;

import org.jspecify.annotations.NullMarked;
