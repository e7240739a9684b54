package jp.ippo.notification.individuals;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.delivery.BeforeAnythingRuns;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the incidents, each sealed with the master key. Not cached: a key that was destroyed is gone at once. */
@Component
class IncidentKeys extends BeforeAnythingRuns {

    private static final Logger log = LoggerFactory.getLogger(IncidentKeys.class);

    private final JdbcClient jdbc;
    private final Aead master;
    private final @Nullable MasterKey previous;
    private final Clock clock;

    IncidentKeys(JdbcClient jdbc, MasterKey master, VaultProperties properties, Clock clock)
            throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        this.jdbc = jdbc;
        this.master = master.aead();
        this.previous = MasterKey.previous(properties);
        this.clock = clock;
    }

    /** A service with the wrong master key does not start: it could neither read nor send, and would say so too late. */
    @Override
    protected void look() {
        if (previous != null) sealAnew(previous.aead());
        jdbc.sql("select incident_id, sealing, marking from vault_key order by created_at desc limit 1")
                .query(this::key)
                .optional();
    }

    Optional<IncidentKey> find(UUID incidentId) {
        return jdbc.sql("select incident_id, sealing, marking from vault_key where incident_id = ?")
                .param(incidentId)
                .query(this::key)
                .optional();
    }

    /** @throws Refused 409 when the key was destroyed: the people of that case are gone, and no others come in */
    IncidentKey findOrMake(UUID incidentId) {
        return find(incidentId).orElseGet(() -> {
            refuseShredded(incidentId);
            return make(incidentId);
        });
    }

    private void refuseShredded(UUID incidentId) {
        boolean shredded = jdbc.sql(
                        "select exists (select from shred_answer where incident_id = ? and answer = 'CONFIRMED')")
                .param(incidentId)
                .query(Boolean.class)
                .single();
        if (shredded) throw Refused.conflict("この案件の個人情報は廃棄されています。 / The personal data of this case was destroyed.");
    }

    /** After a change of the master key. Keys that the new one opens are left alone, so it may be interrupted. */
    private void sealAnew(Aead previous) {
        int changed = 0;
        for (var row : jdbc.sql("select incident_id, sealing, marking from vault_key")
                .query((row, n) -> new Sealed(
                        row.getObject("incident_id", UUID.class), row.getBytes("sealing"), row.getBytes("marking")))
                .list()) {
            if (opens(row.sealing(), row.incidentId())) continue;
            changed += jdbc.sql("update vault_key set sealing = ?, marking = ? where incident_id = ?")
                    .params(
                            sealedAnew(row.sealing(), previous, row.incidentId()),
                            sealedAnew(row.marking(), previous, row.incidentId()),
                            row.incidentId())
                    .update();
        }
        log.info("{} keys of incidents were sealed anew with the present master key", changed);
    }

    private record Sealed(UUID incidentId, byte[] sealing, byte[] marking) {}

    private boolean opens(byte[] sealed, UUID incidentId) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, master, place(incidentId));
            return true;
        } catch (GeneralSecurityException sealedBefore) {
            return false;
        }
    }

    private byte[] sealedAnew(byte[] sealed, Aead previous, UUID incidentId) {
        try {
            return sealed(TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, previous, place(incidentId)), incidentId);
        } catch (GeneralSecurityException neither) {
            throw new IllegalStateException(
                    "Neither the master key nor the previous one opens the key of incident " + incidentId + ".");
        }
    }

    private IncidentKey make(UUID incidentId) {
        try {
            jdbc.sql("""
                    insert into vault_key (incident_id, sealing, marking, created_at) values (?, ?, ?, ?)
                    on conflict do nothing
                    """)
                    .params(
                            incidentId,
                            sealed(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), incidentId),
                            sealed(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG), incidentId),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be made", impossible);
        }
        return find(incidentId).orElseThrow();
    }

    private byte[] sealed(KeysetHandle keyset, UUID incidentId) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, master, place(incidentId));
    }

    private IncidentKey key(ResultSet row, int number) throws SQLException {
        var incidentId = row.getObject("incident_id", UUID.class);
        return new IncidentKey(
                incidentId,
                opened(row.getBytes("sealing"), incidentId, Aead.class),
                opened(row.getBytes("marking"), incidentId, Mac.class));
    }

    private <P> P opened(byte[] sealed, UUID incidentId, Class<P> primitive) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, master, place(incidentId))
                    .getPrimitive(RegistryConfiguration.get(), primitive);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("The master key (ippo.vault.master-key) does not open the stored keys of"
                    + " the vault. It is not the key they were sealed with.");
        }
    }

    private static byte[] place(UUID incidentId) {
        return ByteBuffer.allocate(16)
                .putLong(incidentId.getMostSignificantBits())
                .putLong(incidentId.getLeastSignificantBits())
                .array();
    }
}
