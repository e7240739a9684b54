/** 対応案件: one case per incident, with the newest report and judgement, and the steps taken in it. */
@NullMarked
package jp.ippo.notification.cases;

import org.jspecify.annotations.NullMarked;
