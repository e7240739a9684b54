/**
 * What is on the topics, for people who watch: reads all of them beside the services, commits nothing and writes nothing.
 * Shows messages as they are, also those no reader could treat.
 */
@NullMarked
package jp.ippo.notification.monitor;

import org.jspecify.annotations.NullMarked;
