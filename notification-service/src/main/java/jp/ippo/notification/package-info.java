@NullMarked
package jp.ippo.notification;

import org.jspecify.annotations.NullMarked;
