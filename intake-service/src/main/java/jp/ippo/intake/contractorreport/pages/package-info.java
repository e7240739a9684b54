/** The page on which a contractor reports without an account, and the office's pages about what came in. */
@NullMarked
package jp.ippo.intake.contractorreport.pages;

import org.jspecify.annotations.NullMarked;
