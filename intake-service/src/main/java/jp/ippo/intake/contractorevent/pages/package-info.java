/** The office's pages and addresses about contractor events. */
@NullMarked
package jp.ippo.intake.contractorevent.pages;

import org.jspecify.annotations.NullMarked;
