/** The pages and the programming interface of the register of contractors; who may do what there. */
@NullMarked
package jp.ippo.intake.register.pages;

import org.jspecify.annotations.NullMarked;
