/** The register of judgements for people: lists, one judgement, its explanation. */
@NullMarked
package jp.ippo.assessment.register;

import org.jspecify.annotations.NullMarked;
