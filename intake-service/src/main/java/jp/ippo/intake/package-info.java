@NullMarked
package jp.ippo.intake;

import org.jspecify.annotations.NullMarked;
