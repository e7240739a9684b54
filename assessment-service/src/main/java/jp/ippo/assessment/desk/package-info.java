/** 判定の机: where the privacy office sees what was judged, answers what the law leaves open, and decides. */
@NullMarked
package jp.ippo.assessment.desk;

import org.jspecify.annotations.NullMarked;
