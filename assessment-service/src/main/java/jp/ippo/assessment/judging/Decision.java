package jp.ippo.assessment.judging;

import java.time.Instant;
import java.util.UUID;
import jp.ippo.events.IncidentAssessed.How;
import org.jspecify.annotations.Nullable;

/** Who judged, when and how: what a judgement has besides the law. */
record Decision(
        UUID id,
        int number,
        Instant at,
        How how,
        String by,
        @Nullable String reason) {}
