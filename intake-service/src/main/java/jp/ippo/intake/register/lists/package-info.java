/** 委託先台帳の一覧: taking over an existing list of contractors, and handing the register out in the same columns. */
@NullMarked
package jp.ippo.intake.register.lists;

import org.jspecify.annotations.NullMarked;
