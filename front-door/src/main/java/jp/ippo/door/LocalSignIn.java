package jp.ippo.door;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks account and password. Account unknown and password wrong take the same way, the same time and the same words;
 * neither is ever logged.
 */
final class LocalSignIn {

    private final LocalAccounts accounts;
    private final Attempts attempts;
    private final RememberedPasswords remembered;
    private final PasswordEncoder passwords;
    private final String nobodysPassword;
    /** One account is checked one at a time: no burst of guesses slips in before the first is counted. */
    private final ReentrantLock[] oneAtATime =
            IntStream.range(0, 256).mapToObj(n -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    LocalSignIn(LocalAccounts accounts, Attempts attempts, RememberedPasswords remembered, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.remembered = remembered;
        this.passwords = passwords;
        this.nobodysPassword = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    /**
     * For the chains of the door. Not a bean of that type: Spring Security would ask it twice, and count a failure twice.
     */
    AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication asked) {
                return check(asked);
            }

            @Override
            public boolean supports(Class<?> kind) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }

    /** @throws org.springframework.security.core.AuthenticationException when it is not so, or not to be tried now */
    Authentication check(Authentication asked) {
        var account = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var person = remembered.who(account, password).orElseGet(() -> {
            var turn = oneAtATime[Math.floorMod(account.hashCode(), oneAtATime.length)];
            turn.lock();
            try {
                return remembered
                        .who(account, password)
                        .orElseGet(() -> checked(account, password, asked.getDetails()));
            } finally {
                turn.unlock();
            }
        });
        var come = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        come.setDetails(asked.getDetails());
        return come;
    }

    private SignedIn checked(String account, String password, @Nullable Object details) {
        var address = details instanceof WebAuthenticationDetails web ? String.valueOf(web.getRemoteAddress()) : "";
        var found = accounts.find(account);
        var knock = new Attempts.Knock(account, found.isPresent(), address);
        var wait = attempts.toWait(knock);
        if (!wait.isZero()) throw new TooManyFailures(wait);
        var encoded = found.map(LocalAccounts.Found::encoded).orElse(nobodysPassword);
        if (!passwords.matches(password, encoded) || found.isEmpty()) {
            attempts.failed(knock);
            throw new BadCredentialsException("account or password wrong");
        }
        attempts.succeeded(knock);
        var person = found.get().person();
        remembered.remember(account, password, person);
        return person;
    }
}
