/** トピック監視: the pages that show what is on the topics, while it happens. Read-only. */
@NullMarked
package jp.ippo.notification.desk.monitor;

import org.jspecify.annotations.NullMarked;
