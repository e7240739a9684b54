/** 委託先事案: one event at a contractor, the facts that are the same for all, and the incident of each body. */
@NullMarked
package jp.ippo.intake.contractorevent;

import org.jspecify.annotations.NullMarked;
