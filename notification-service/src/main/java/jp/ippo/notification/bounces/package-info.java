/** 不達通知: reads the mailbox that returned mails come to, and tells the ledger which notices did not arrive. */
@NullMarked
package jp.ippo.notification.bounces;

import org.jspecify.annotations.NullMarked;
