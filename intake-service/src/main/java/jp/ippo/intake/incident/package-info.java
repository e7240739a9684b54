/** 事案: the register of incidents. Nothing in it is overwritten, and what is stored is announced in the same breath. */
@NullMarked
package jp.ippo.intake.incident;

import org.jspecify.annotations.NullMarked;
