package jp.ippo.notification.desk.evidence;

import java.time.Instant;

/**
 * A pack that was made.
 *
 * @param digest SHA-256 of the whole file, hexadecimal
 * @param place of the chain's head when it was made
 */
record HandedOut(int number, String digest, int bytes, long place, String by, Instant at) {}
