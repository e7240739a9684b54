package jp.ippo.door;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts of the configuration. */
final class LocalAccounts implements UserDetailsService {

    private final Map<String, AccountsProperties.Account> byName;

    LocalAccounts(AccountsProperties properties) {
        this.byName = properties.accounts().stream()
                .collect(Collectors.toUnmodifiableMap(AccountsProperties.Account::name, Function.identity()));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var account = byName.get(name);
        if (account == null) throw new UsernameNotFoundException("no such account");
        return new SignedIn(account);
    }
}
