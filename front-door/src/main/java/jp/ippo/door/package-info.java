/**
 * The entrance of every service: accounts and roles, which of them may do what, and how a refusal or a wrong input is
 * worded (RFC 9457). Nothing is open but health.
 */
@NullMarked
package jp.ippo.door;

import org.jspecify.annotations.NullMarked;
