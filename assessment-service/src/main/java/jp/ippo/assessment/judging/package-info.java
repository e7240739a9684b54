/** Judges one revision of an incident by the law and keeps every judgement, append-only. */
@NullMarked
package jp.ippo.assessment.judging;

import org.jspecify.annotations.NullMarked;
