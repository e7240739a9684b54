package jp.ippo.notification.commission;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all rooms have on record for the report. */
@Component
class Records {

    private final ObjectProvider<OnRecord> rooms;
    private final FormFiller filler;

    Records(ObjectProvider<OnRecord> rooms, FormFiller filler) {
        this.rooms = rooms;
        this.filler = filler;
    }

    Map<ReportField, String> of(UUID incidentId) {
        var found = new EnumMap<ReportField, String>(ReportField.class);
        rooms.forEach(room -> found.putAll(room.of(incidentId, filler.form())));
        return found;
    }
}
