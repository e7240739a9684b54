/** Says each judgement on jp.ippo.incident.assessed.v1, in its own transaction. */
@NullMarked
package jp.ippo.assessment.announcing;

import org.jspecify.annotations.NullMarked;
