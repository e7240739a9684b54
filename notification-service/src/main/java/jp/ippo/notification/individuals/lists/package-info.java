/** 対象者名簿: the lists of people as the departments have them, read row by row and checked before anybody is stored. */
@NullMarked
package jp.ippo.notification.individuals.lists;

import org.jspecify.annotations.NullMarked;
