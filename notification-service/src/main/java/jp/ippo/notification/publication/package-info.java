/** 公表の可否: the gate that stays closed until the first word (一報) to the Commission is recorded. */
@NullMarked
package jp.ippo.notification.publication;

import org.jspecify.annotations.NullMarked;
