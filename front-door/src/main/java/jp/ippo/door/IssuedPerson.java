package jp.ippo.door;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person whom the office's identity provider vouches for. */
final class IssuedPerson extends SignedIn implements OidcUser {

    private final OidcUser issued;

    IssuedPerson(String name, Set<Role> roles, @Nullable String department, OidcUser issued) {
        super(name, roles, department, false);
        this.issued = issued;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return issued.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return issued.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return issued.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return issued.getIdToken();
    }
}
