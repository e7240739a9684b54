/** A person answers what the law leaves open, or decides against the machine with a reason. */
@NullMarked
package jp.ippo.assessment.review;

import org.jspecify.annotations.NullMarked;
