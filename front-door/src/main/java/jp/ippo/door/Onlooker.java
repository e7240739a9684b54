package jp.ippo.door;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * 閲覧者: who looks, as far as 閲覧制限 is concerned. What roles and departments allow is asked elsewhere; this only holds off.
 *
 * @param officer sees a restricted case while it is open to every privacy officer
 * @param readsAll auditors and the CISO, whose task is to read, and work that nobody asked for
 */
public record Onlooker(String account, boolean officer, boolean readsAll) {

    /**
     * Of a row with the columns {@code access_accounts text[]} (null: not restricted) and {@code access_officers boolean};
     * its parameters are {@link #parameters}.
     */
    public static final String MAY_SEE =
            "(access_accounts is null or :readsAll or :onlooker = any (access_accounts) or (access_officers and :officer))";

    private static final Onlooker NO_ONE = new Onlooker("", false, false);
    private static final Onlooker THE_SERVICE = new Onlooker("", false, true);

    public static Onlooker of(SignedIn person) {
        return new Onlooker(person.getUsername(), person.is(Role.PRIVACY_OFFICER), person.is(Role.AUDITOR));
    }

    /** Whoever asks in this thread; the service itself where nobody does. */
    public static Onlooker now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) return THE_SERVICE;
        return authentication.getPrincipal() instanceof SignedIn person ? of(person) : NO_ONE;
    }

    public Map<String, Object> parameters() {
        return Map.of("readsAll", readsAll, "onlooker", account, "officer", officer);
    }

    /** @param accounts null: the case is not restricted */
    public boolean maySee(@Nullable List<String> accounts, boolean officers) {
        return accounts == null || readsAll || accounts.contains(account) || (officers && officer);
    }
}
