package jp.ippo.notification.individuals;

import java.nio.file.Path;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code ippo.vault.*}
 *
 * @param masterKey base64 of 32 bytes; it seals the incidents' keys
 * @param masterKeyFile a file that holds the same; exactly one of the two is given
 * @param previousMasterKeyFile the key that sealed the incidents' keys before; at the start they are sealed anew
 * @param keep how long people stay readable after the newest list; the body's own rule decides
 * @param maxListSize largest file of people that is taken
 */
@ConfigurationProperties("ippo.vault")
public record VaultProperties(
        @Nullable String masterKey,
        @Nullable Path masterKeyFile,
        @Nullable Path previousMasterKeyFile,
        @DefaultValue("1y") Period keep,
        @DefaultValue("512MB") DataSize maxListSize) {

    /** Never the key. */
    @Override
    public String toString() {
        return "VaultProperties[maxListSize=" + maxListSize + "]";
    }
}
