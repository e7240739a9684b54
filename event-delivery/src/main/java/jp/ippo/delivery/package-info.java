/**
 * How an event gets from one service's database to another's, exactly once in effect: outbox in the transaction of the
 * change, one relay that keeps the order per incident, inbox in the transaction of the effect, and a dead-letter topic
 * for what cannot be handled.
 */
@NullMarked
package jp.ippo.delivery;

import org.jspecify.annotations.NullMarked;
