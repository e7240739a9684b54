/**
 * The real servers the three services stand on: an Apache Kafka broker, a PostgreSQL 18 and a mailbox.
 *
 * <p>{@link jp.ippo.servers.RealKafka}, {@link jp.ippo.servers.RealPostgres} and {@link jp.ippo.servers.RealMailbox}
 * start them beside or inside this JVM, without an installation, and keep what they were given over a restart and over
 * {@code kill -9}. {@link jp.ippo.servers.TestServers} gives tests one such set, in containers where a Docker engine
 * answers and embedded where none does. These are no mocks: the same broker, the same database, the same protocols.
 *
 * <p>They are for trying the system and for testing it. A town runs its own Kafka and PostgreSQL.
 */
@NullMarked
package jp.ippo.servers;

import org.jspecify.annotations.NullMarked;
