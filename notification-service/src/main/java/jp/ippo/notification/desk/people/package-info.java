/** The door to the people of a case: their lists, and those who are held. */
@NullMarked
package jp.ippo.notification.desk.people;

import org.jspecify.annotations.NullMarked;
