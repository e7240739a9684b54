/** 郵送・電話・訪問・代替措置: everybody who is not reached by e-mail, until each has exactly one end. */
@NullMarked
package jp.ippo.notification.channels;

import org.jspecify.annotations.NullMarked;
