package jp.ippo.door;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is calling, with the department a clerk belongs to. */
public final class SignedIn extends User {

    private final @Nullable String department;

    SignedIn(AccountsProperties.Account account) {
        super(account.name(), account.password(), authorities(account));
        this.department = account.department();
    }

    /** Empty for offices that see all departments. */
    public Optional<String> department() {
        return Optional.ofNullable(department);
    }

    public boolean is(Role role) {
        return getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    /** The person behind an authentication of this door. */
    public static SignedIn behind(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn person) return person;
        throw new IllegalStateException("nobody is signed in");
    }

    private static Collection<? extends GrantedAuthority> authorities(AccountsProperties.Account account) {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
