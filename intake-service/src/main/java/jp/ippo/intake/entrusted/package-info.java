/** 委託の確認: what the register says about the contractor behind an incident. */
@NullMarked
package jp.ippo.intake.entrusted;

import org.jspecify.annotations.NullMarked;
