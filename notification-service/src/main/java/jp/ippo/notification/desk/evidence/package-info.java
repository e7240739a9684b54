/** 証拠一式: everything the history says of a case, to hand to an auditor or the assembly. */
@NullMarked
package jp.ippo.notification.desk.evidence;

import org.jspecify.annotations.NullMarked;
