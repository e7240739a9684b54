package jp.ippo.door;

import java.util.Set;

/** Somebody who came in, for tests that do not go through the door itself. */
public final class Somebody {

    private Somebody() {}

    /** The account that the tests of every service name after its role. */
    public static SignedIn named(String account) {
        var role =
                switch (account) {
                    case "clerk" -> Role.CLERK;
                    case "officer" -> Role.PRIVACY_OFFICER;
                    default -> Role.valueOf(account.toUpperCase(java.util.Locale.ROOT));
                };
        return new SignedIn(account, Set.of(role), null, false);
    }
}
