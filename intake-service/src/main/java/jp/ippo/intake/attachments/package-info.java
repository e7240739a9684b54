/** 添付: what may be attached to a report, under which name, and who read it. */
@NullMarked
package jp.ippo.intake.attachments;

import org.jspecify.annotations.NullMarked;
