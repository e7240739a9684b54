package jp.ippo.door;

import java.text.Normalizer;
import java.util.Locale;

/** What a service knows of accounts without asking the issuer: the local ones, and how a name is written here. */
public final class KnownAccounts {

    private final LocalAccounts accounts;

    KnownAccounts(LocalAccounts accounts) {
        this.accounts = accounts;
    }

    /** The name somebody typed or the issuer said, in the one spelling of this service. */
    public String spelt(String name) {
        return accounts.exists(name.strip()) ? name.strip() : spelt(name, accounts);
    }

    /** One spelling for one person: full-width letters and capitals make no second one. */
    static String spelt(String issued, LocalAccounts accounts) {
        return accounts.asWrittenHere(
                Normalizer.normalize(issued, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** False also for a person of the issuer: nobody here knows of them before they come. */
    public boolean isLocal(String name) {
        return accounts.exists(name);
    }

    /** Whether a local account has this role. */
    public boolean is(String name, Role role) {
        return accounts.roles(name).contains(role);
    }
}
