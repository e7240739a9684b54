package jp.ippo.notification.desk.duties;

import java.util.List;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.escalation.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A superior and when the matrix has them told in this case.
 *
 * @param address null where none is set
 */
public record SuperiorLine(
        Superior superior, List<Trigger> triggers, @Nullable String address) {}
