/** 訓練: what every other room must ask before anything of a drill is mailed, printed or counted. */
@NullMarked
package jp.ippo.notification.drill;

import org.jspecify.annotations.NullMarked;
