package jp.ippo.door;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Who is calling, with the department a clerk belongs to. The name is what is recorded, and what "a second person" is
 * compared by, however somebody came in.
 */
public class SignedIn extends User {

    private final @Nullable String department;
    private final boolean mustChangePassword;

    SignedIn(String name, Set<Role> roles, @Nullable String department, boolean mustChangePassword) {
        // The password stays where it was checked.
        super(name, "", authorities(roles));
        this.department = department;
        this.mustChangePassword = mustChangePassword;
    }

    /** Empty for offices that see all departments. */
    public Optional<String> department() {
        return Optional.ofNullable(department);
    }

    public boolean is(Role role) {
        return getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    /** Signed in with the first password, which somebody else chose: nothing else may be done with it. */
    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** The person behind an authentication of this door: a local account, a person of the issuer, or a program's token. */
    public static SignedIn behind(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn person) return person;
        throw new IllegalStateException("nobody is signed in");
    }

    private static Collection<? extends GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .flatMap(Role::withImplied)
                .distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
