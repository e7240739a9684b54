package jp.ippo.intake.incident;

import java.util.Map;

/**
 * Whose eyes a list is for, as far as restricted incidents are concerned.
 *
 * @param officer sees an incident while it is open to every privacy officer
 * @param readsAll whose task is to read everything
 */
public record Sight(String account, boolean officer, boolean readsAll) {

    static final String MAY_SEE = "(i.access_accounts is null or :readsAll or :onlooker = any (i.access_accounts)"
            + " or (i.access_officers and :officer))";

    Map<String, Object> parameters() {
        return Map.of("readsAll", readsAll, "onlooker", account, "officer", officer);
    }
}
