/** 対応案件: one case per incident, with the newest report and judgement. */
@NullMarked
package jp.ippo.notification.cases;

import org.jspecify.annotations.NullMarked;
