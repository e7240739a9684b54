package jp.ippo.notification.letters;

import java.util.List;
import java.util.UUID;

/**
 * What became of a batch.
 *
 * @param letters that are printed
 * @param pages of each
 * @param blocked who gets none, and why
 */
record PreparedBatch(int letters, int pages, List<Blocked> blocked, List<LetterBatch.File> files) {

    record Blocked(UUID personId, Obstacle obstacle) {}
}
