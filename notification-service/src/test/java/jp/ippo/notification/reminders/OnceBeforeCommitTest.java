package jp.ippo.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class OnceBeforeCommitTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final List<UUID> done = new ArrayList<>();
    private final OnceBeforeCommit atTheEnd = new OnceBeforeCommit(this::work);

    /** The first case changes the other one and itself while it is looked after. */
    private void work(UUID incidentId) {
        done.add(incidentId);
        if (!incidentId.equals(ONE)) return;
        atTheEnd.doFor(ONE);
        atTheEnd.doFor(OTHER);
    }

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void a_case_that_changed_twice_is_looked_after_once_and_not_before_the_end() {
        atTheEnd.doFor(OTHER);
        atTheEnd.doFor(OTHER);
        assertThat(done).isEmpty();

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(done).containsExactly(OTHER);
    }

    @Test
    void a_case_that_changes_while_another_is_looked_after_has_its_turn() {
        atTheEnd.doFor(ONE);

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(done).containsExactly(ONE, OTHER);
    }
}
