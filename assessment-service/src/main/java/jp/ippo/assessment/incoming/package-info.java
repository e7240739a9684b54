/** The door for events: names the caller, checks once, hands over. */
@NullMarked
package jp.ippo.assessment.incoming;

import org.jspecify.annotations.NullMarked;
