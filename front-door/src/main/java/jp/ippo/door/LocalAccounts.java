package jp.ippo.door;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the configuration, with the passwords people chose instead of their first ones. */
class LocalAccounts {

    private final Map<String, AccountsProperties.Account> byName;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    LocalAccounts(AccountsProperties properties, DoorProperties door, JdbcClient jdbc, PasswordEncoder passwords) {
        this.byName = properties.accounts().stream()
                .collect(Collectors.toUnmodifiableMap(AccountsProperties.Account::name, Function.identity()));
        this.jdbc = jdbc;
        this.passwords = passwords;
        byName.values().stream()
                .filter(account -> account.isSample() && !door.samplePasswords())
                .findFirst()
                .ifPresent(account -> {
                    throw new IllegalStateException("The password of account " + account.name()
                            + " stands in the clear ({noop}). Encode it, or set ippo.door.sample-passwords=true where"
                            + " everything is a sample.");
                });
    }

    /** An account and the password that opens it now. */
    record Found(AccountsProperties.Account account, String encoded, boolean mustChange) {

        SignedIn person() {
            return new SignedIn(account.name(), account.roles(), account.department(), mustChange);
        }
    }

    Optional<Found> find(String name) {
        var account = byName.get(name);
        var chosen = account == null ? null : chosen(account);
        if (account == null) return Optional.empty();
        return Optional.of(
                chosen != null
                        ? new Found(account, chosen, false)
                        : new Found(account, account.password(), account.changeFirstPassword() && !account.isSample()));
    }

    boolean exists(String name) {
        return byName.containsKey(name);
    }

    /** Empty for a name that is no local account. */
    Set<Role> roles(String name) {
        var account = byName.get(name);
        return account == null ? Set.of() : account.roles();
    }

    /** How a name of the issuer is written here, where a local account has the same but for its case. */
    String asWrittenHere(String name) {
        return byName.keySet().stream()
                .filter(local -> local.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(name);
    }

    private @Nullable String chosen(AccountsProperties.Account account) {
        return jdbc.sql("select encoded from door_password where account = :account and instead_of = :first")
                .param("account", account.name())
                .param("first", FirstPassword.mark(account.password()))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** From now on this password opens the account, on every instance. */
    void choose(String name, String password) {
        var account = byName.get(name);
        if (account == null)
            throw Refused.forbidden("この画面は、このサービスのアカウントのためのものです。 / This page is for accounts of this service.");
        jdbc.sql("""
                        insert into door_password (account, instead_of, encoded) values (:account, :first, :encoded)
                        on conflict (account) do update
                        set instead_of = excluded.instead_of, encoded = excluded.encoded, changed_at = now()""")
                .param("account", name)
                .param("first", FirstPassword.mark(account.password()))
                .param("encoded", String.valueOf(passwords.encode(password)))
                .update();
    }
}
