package jp.ippo.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which account and password were right a moment ago. A strong hash takes a quarter of a second on purpose; a program sends
 * its password with every call. Kept in memory as a digest under a key of this process, never the password.
 */
final class RememberedPasswords {

    private static final int MOST = 10_000;

    private final SecretKeySpec key;
    private final Cache<String, SignedIn> right;

    RememberedPasswords(DoorProperties properties) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.right = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(properties.rememberPasswordFor())
                .build();
    }

    Optional<SignedIn> who(String account, String password) {
        return Optional.ofNullable(right.getIfPresent(digest(account, password)));
    }

    void remember(String account, String password, SignedIn person) {
        right.put(digest(account, password), person);
    }

    /** After a change of password: at once here, within the time on the other instances. */
    void forget(String account) {
        right.asMap().values().removeIf(person -> person.getUsername().equals(account));
    }

    private String digest(String account, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(account.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
