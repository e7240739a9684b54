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
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the incidents, each sealed with the master key. Not cached: a key that was destroyed is gone at once. */
@Component
class IncidentKeys implements InitializingBean {

    private final JdbcClient jdbc;
    private final Aead master;
    private final Clock clock;

    IncidentKeys(JdbcClient jdbc, MasterKey master, Clock clock) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        this.jdbc = jdbc;
        this.master = master.aead();
        this.clock = clock;
    }

    /** A service with the wrong master key does not start: it could neither read nor send, and would say so too late. */
    @Override
    public void afterPropertiesSet() {
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

    IncidentKey findOrMake(UUID incidentId) {
        return find(incidentId).orElseGet(() -> make(incidentId));
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
