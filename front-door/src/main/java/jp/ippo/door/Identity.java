package jp.ippo.door;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who somebody is that the issuer vouches for. The same name at the issuer and as a local account is the same person: the
 * four eyes count it once, whichever way it came in.
 */
final class Identity {

    static final String NO_ROLE = "no_role";

    private final IdentityProperties properties;
    private final LocalAccounts accounts;
    private final OidcUserService users = new OidcUserService();

    Identity(IdentityProperties properties, LocalAccounts accounts) {
        this.properties = properties;
        this.accounts = accounts;
    }

    /** @throws OAuth2AuthenticationException when the issuer names nobody, or no role of this service */
    OidcUser person(OidcUserRequest request) {
        var issued = users.loadUser(request);
        var roles = roles(issued.getClaims());
        if (roles.isEmpty()) throw new OAuth2AuthenticationException(NO_ROLE);
        var name = text(issued.getClaims(), properties.nameClaim())
                .orElseThrow(() -> new OAuth2AuthenticationException(NO_ROLE));
        return new IssuedPerson(
                name(name),
                roles,
                text(issued.getClaims(), properties.departmentClaim()).orElse(null),
                issued);
    }

    /** A program's token, or a person's that a program hands on. Without a role of this service it may do nothing. */
    AbstractAuthenticationToken program(Jwt token) {
        var name = text(token.getClaims(), properties.nameClaim())
                .or(() -> Optional.ofNullable(token.getSubject()))
                .orElseThrow(() -> new OAuth2AuthenticationException(NO_ROLE));
        var who = new SignedIn(
                name(name),
                roles(token.getClaims()),
                text(token.getClaims(), properties.departmentClaim()).orElse(null),
                false);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
    }

    /** One spelling for one person: full-width letters and capitals make no second one. */
    private String name(String issued) {
        return KnownAccounts.spelt(issued, accounts);
    }

    private Set<Role> roles(Map<String, Object> claims) {
        var said = claims.get(properties.rolesClaim());
        Collection<?> values = said instanceof Collection<?> many ? many : said == null ? List.of() : List.of(said);
        return values.stream()
                .map(value -> properties.roles().get(String.valueOf(value)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Optional<String> text(Map<String, @Nullable Object> claims, String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
