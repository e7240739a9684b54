/** The pages of 文案, their export, and what other rooms wrote about the same case. */
@NullMarked
package jp.ippo.notification.desk.texts;

import org.jspecify.annotations.NullMarked;
