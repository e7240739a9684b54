package jp.ippo.notification.closing;

import java.util.UUID;
import jp.ippo.notification.cases.AfterNews;
import org.springframework.stereotype.Component;

/** Looks again at a closed case when its incident was reported or judged anew. */
@Component
class OpenedByNews implements AfterNews {

    private final Closing closing;

    OpenedByNews(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void heard(UUID incidentId, UUID eventId) {
        closing.lookAgain(incidentId, eventId);
    }
}
