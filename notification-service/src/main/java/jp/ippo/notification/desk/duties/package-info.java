/** 期限と連絡: the pages of the dates, of who was told of them, and of the other authorities. */
@NullMarked
package jp.ippo.notification.desk.duties;

import org.jspecify.annotations.NullMarked;
