/** The doors for the events of the other services: each reads, takes effect once, and hands over. */
@NullMarked
package jp.ippo.notification.incoming;

import org.jspecify.annotations.NullMarked;
