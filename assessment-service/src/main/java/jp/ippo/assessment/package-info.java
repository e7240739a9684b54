@NullMarked
package jp.ippo.assessment;

import org.jspecify.annotations.NullMarked;
