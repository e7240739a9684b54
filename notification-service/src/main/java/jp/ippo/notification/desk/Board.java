package jp.ippo.notification.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases with the least time left first.
 *
 * @param next give it as {@code after} for the following cases; null at the end
 */
record Board(List<CaseLine> cases, @Nullable String next) {}
