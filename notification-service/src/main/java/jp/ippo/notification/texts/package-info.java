/**
 * 文案: the texts that leave the house (press release, reports to the assembly and to authorities, notice to individuals, what
 * is read out in the first contact), all written from one base of facts, and the check that they agree.
 */
@NullMarked
package jp.ippo.notification.texts;

import org.jspecify.annotations.NullMarked;
