/**
 * The town as processes of their own (three brokers or one, a database, the services), killed while departments file. Not in
 * the ordinary run of the tests: {@code mvn -Pchaos verify}.
 */
@NullMarked
package jp.ippo.local.chaos;

import org.jspecify.annotations.NullMarked;
