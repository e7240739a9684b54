/** 完了: what must be accounted for before a case is closed, by a second person, and what opens it again. */
@NullMarked
package jp.ippo.notification.closing;

import org.jspecify.annotations.NullMarked;
