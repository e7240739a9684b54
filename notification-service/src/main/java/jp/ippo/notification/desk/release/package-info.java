/** The room of the e-mail notices: from the approved text to the last person, and one person among all of them. */
@NullMarked
package jp.ippo.notification.desk.release;

import org.jspecify.annotations.NullMarked;
