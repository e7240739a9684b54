package jp.ippo.intake.register.telling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room in which something about a contractor waits for somebody: the offices are told until it does not any more. */
public interface WaitingNews {

    /**
     * @param contractId null when it is about no contract in particular
     * @param bodies codes of the bodies whose offices are told
     * @param path of the page on which it is dealt with
     */
    record News(
            UUID id, String contractor, @Nullable UUID contractId, Set<String> bodies, Instant since, String path) {}

    List<News> waiting();
}
