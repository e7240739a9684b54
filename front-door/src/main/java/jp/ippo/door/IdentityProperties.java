package jp.ippo.door;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ippo.identity.*}: the office's own identity provider (OpenID Connect).
 *
 * @param issuer its address, as it stands in {@code iss}; null for local accounts only
 * @param clientId of this service; null where only programs come with tokens
 * @param audience what must stand in {@code aud} of a program's token; null where no token is taken at {@code /api}
 * @param nameClaim the name that is recorded and that "a second person" is compared by: one that never goes to somebody
 *     else
 * @param rolesClaim a text or a list of texts
 * @param roles which value of that claim is which role; what is not named here gives nothing
 * @param departmentClaim the department of a clerk, as the incidents name it
 * @param localAccounts false: nobody comes in with an account of the configuration
 */
@ConfigurationProperties("ippo.identity")
record IdentityProperties(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String audience,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("department") String departmentClaim,
        @DefaultValue("true") boolean localAccounts) {

    static final String REGISTRATION = "office";
    static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

    /** Whether people are sent to the issuer. */
    boolean isConfigured() {
        return issuer != null && clientId != null;
    }

    /** Whether programs may come with its tokens. */
    boolean takesTokens() {
        return issuer != null && audience != null;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "IdentityProperties[" + issuer + ", " + clientId + "]";
    }
}
