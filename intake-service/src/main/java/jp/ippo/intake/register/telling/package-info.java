/**
 * 期限とお知らせ: what of the register falls due, who is reminded, and whom a confirmation's result goes to (総務省 guideline
 * 8.1(3)). Each thing is told once per stage and office, however many instances look and however long they were away.
 */
@NullMarked
package jp.ippo.intake.register.telling;

import org.jspecify.annotations.NullMarked;
