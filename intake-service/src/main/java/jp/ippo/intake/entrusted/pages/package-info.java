/** {@code /incidents/{id}/contractor}: the contractor's side of an incident. */
@NullMarked
package jp.ippo.intake.entrusted.pages;

import org.jspecify.annotations.NullMarked;
