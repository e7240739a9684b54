package jp.ippo.notification.individuals;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Bytes of a list on their way in, sealed with the incident's key and bound to their place in the file. */
@Component
public class Parcels {

    private final IncidentKeys keys;

    Parcels(IncidentKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(UUID incidentId, UUID uploadId, long startsAt, byte[] bytes) {
        return keys.findOrMake(incidentId).sealBytes(place(uploadId, startsAt), bytes);
    }

    /** @throws IllegalStateException when it does not open: another place, another key, or altered */
    public byte[] open(UUID incidentId, UUID uploadId, long startsAt, byte[] sealed) {
        return keys.find(incidentId)
                .orElseThrow(() -> new IllegalStateException("the key of incident " + incidentId + " is gone"))
                .openBytes(place(uploadId, startsAt), sealed);
    }

    private static byte[] place(UUID uploadId, long startsAt) {
        return ByteBuffer.allocate(24)
                .putLong(uploadId.getMostSignificantBits())
                .putLong(uploadId.getLeastSignificantBits())
                .putLong(startsAt)
                .array();
    }
}
