/** 郵送: letters on paper, ready for the printer. Their text is personal data and is never kept outside the vault. */
@NullMarked
package jp.ippo.notification.letters;

import org.jspecify.annotations.NullMarked;
