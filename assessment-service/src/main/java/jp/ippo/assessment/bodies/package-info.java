/** 機関の台帳: the reporting bodies of this installation, since one city runs several regimes at once. */
@NullMarked
package jp.ippo.assessment.bodies;

import org.jspecify.annotations.NullMarked;
