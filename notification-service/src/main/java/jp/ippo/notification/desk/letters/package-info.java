/** The page of the letters, calls and visits, its downloads, and who may use which. */
@NullMarked
package jp.ippo.notification.desk.letters;

import org.jspecify.annotations.NullMarked;
