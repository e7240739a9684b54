/** Says on {@code jp.ippo.incident.reported.v1} what the register stored. */
@NullMarked
package jp.ippo.intake.announcing;

import org.jspecify.annotations.NullMarked;
