/** 留め置き: people to whom nothing is sent by itself, and what a person of the office decided about each of them. */
@NullMarked
package jp.ippo.notification.individuals.held;

import org.jspecify.annotations.NullMarked;
