/**
 * 対象者: the vault of the people affected. Their personal data lives here and nowhere else, sealed with a key per
 * incident.
 */
@NullMarked
package jp.ippo.notification.individuals;

import org.jspecify.annotations.NullMarked;
