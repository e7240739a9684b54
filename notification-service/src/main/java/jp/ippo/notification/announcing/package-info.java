/** Says what happened in a case: in its own list of steps and on {@code jp.ippo.case.progressed.v1}, in one transaction. */
@NullMarked
package jp.ippo.notification.announcing;

import org.jspecify.annotations.NullMarked;
