package jp.ippo.notification.individuals.lists;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 名簿の受取: a file on its way in.
 *
 * @param received bytes that are here; the next piece starts there
 * @param rowsDone of the check or the storing that runs or ran last
 * @param shareDone of it, from 0 to 1
 * @param found what the last check found, null before
 * @param listId the list it became, null before
 */
public record Upload(
        UUID uploadId,
        long size,
        long received,
        State state,
        long rowsDone,
        double shareDone,
        String itemsOfAll,
        @Nullable Found found,
        @Nullable UUID listId,
        String by,
        Instant begunAt) {

    public enum State {
        RECEIVING,
        /** whole */
        RECEIVED,
        CHECKING,
        CHECKED,
        STORING,
        STORED;

        boolean isBusy() {
            return this == CHECKING || this == STORING;
        }
    }
}
