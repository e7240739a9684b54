/** 廃棄: the end of the personal data of a case. What was sent, to whom by opaque number, when and how, stays. */
@NullMarked
package jp.ippo.notification.individuals.shredding;

import org.jspecify.annotations.NullMarked;
