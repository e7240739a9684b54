/**
 * 委託先台帳: contractors, their contracts, what was entrusted to them and which clauses bind them (総務省 guideline 8.1).
 * Every entry is kept in versions; the newest is what the register says.
 */
@NullMarked
package jp.ippo.intake.register;

import org.jspecify.annotations.NullMarked;
