/**
 * 証拠: what a service's history says cannot be changed unseen. Each row of history leaves an entry in the same transaction; a
 * sealer chains the entries; the chain's head is anchored on a topic and on paper; a command verifies all of it.
 */
@NullMarked
package jp.ippo.evidence;

import org.jspecify.annotations.NullMarked;
