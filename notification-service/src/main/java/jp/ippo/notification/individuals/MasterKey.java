package jp.ippo.notification.individuals;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals the keys of the incidents, from the configuration or a file. It is never stored. An installation with a
 * key management service brings a bean of this class {@linkplain #of(Aead) around its own}.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String HOW_TO_MAKE_ONE = "Make one with: openssl rand -base64 32";

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /** @throws IllegalStateException in words that say what to do; never with the key */
    static MasterKey from(VaultProperties properties) {
        var given = properties.masterKey();
        var file = properties.masterKeyFile();
        boolean hasKey = given != null && !given.isBlank();
        if (hasKey && file != null)
            throw new IllegalStateException(
                    "Both ippo.vault.master-key and ippo.vault.master-key-file are set: keep one of them.");
        if (hasKey && given != null) return of(decoded(given, "ippo.vault.master-key"));
        if (file != null) return of(decoded(content(file), "ippo.vault.master-key-file"));
        throw new IllegalStateException("No master key: set ippo.vault.master-key (base64 of 32 bytes) or"
                + " ippo.vault.master-key-file, or nobody's data can be stored. " + HOW_TO_MAKE_ONE);
    }

    /** @param service seals and opens at the key management service, for example of a Tink {@code KmsClient} */
    public static MasterKey of(Aead service) {
        return new MasterKey(service);
    }

    /** The key that was in force before, null when none is named. */
    static @Nullable MasterKey previous(VaultProperties properties) {
        var file = properties.previousMasterKeyFile();
        return file == null ? null : of(decoded(content(file), "ippo.vault.previous-master-key-file"));
    }

    Aead aead() {
        return aead;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The file of a master key, " + file + ", cannot be read.");
        }
    }

    private static byte[] decoded(String text, String property) {
        try {
            var key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // worded below, without the value
        }
        throw new IllegalStateException(property + " must be base64 of exactly 32 bytes. " + HOW_TO_MAKE_ONE);
    }

    private static MasterKey of(byte[] bytes) {
        try {
            AeadConfig.register();
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            var keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build();
            return new MasterKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }
}
