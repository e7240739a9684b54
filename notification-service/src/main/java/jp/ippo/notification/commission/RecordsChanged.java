package jp.ippo.notification.commission;

import java.util.UUID;
import jp.ippo.notification.cases.CaseWatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** After each step of a case: the open reports take over what is on record now, as long as nobody signed them. */
@Component
class RecordsChanged implements CaseWatcher {

    /** Drafting announces its own steps, and so is heard here as well. */
    private final ObjectProvider<Drafting> drafting;

    RecordsChanged(ObjectProvider<Drafting> drafting) {
        this.drafting = drafting;
    }

    @Override
    public void changed(UUID incidentId) {
        drafting.getObject().takeOver(incidentId);
    }
}
