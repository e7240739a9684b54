/** The pages and addresses of 一報 and 公表: gate, plan, decision, policies, batch list, sheet for the call. */
@NullMarked
package jp.ippo.notification.desk.publication;

import org.jspecify.annotations.NullMarked;
