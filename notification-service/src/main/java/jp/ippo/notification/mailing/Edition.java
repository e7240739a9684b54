package jp.ippo.notification.mailing;

import jp.ippo.notification.individuals.Language;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the readers of one language get it.
 *
 * @param written in which language the words are
 * @param askLine in the readers' own language, above words that are not; mostly null
 */
public record Edition(
        Language written, NoticeWords words, @Nullable String askLine) {}
