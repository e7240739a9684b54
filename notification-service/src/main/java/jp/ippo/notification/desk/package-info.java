/** The desk of the privacy office: the addresses for programs and the pages for people, and who may use which. */
@NullMarked
package jp.ippo.notification.desk;

import org.jspecify.annotations.NullMarked;
