package jp.ippo.events;

import java.util.List;

/**
 * 閲覧制限: who may see an incident that is not for everybody whose role would let them. It narrows roles and departments and
 * never widens them; those whose task is to read (auditor, CISO) are not held off.
 *
 * @param number of the decision, counted from 1 per incident; readers ignore one not higher than one they have heard
 * @param restricted false when it was lifted
 * @param accounts of the members of staff who may see it; empty when it was lifted
 * @param officers whether every privacy officer may besides: so it is from a clerk's wish until an officer names the people
 */
public record Access(int number, boolean restricted, List<String> accounts, boolean officers) {

    public Access {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    /** 所属の希望: whoever files, and every privacy officer, until one of them names the people. */
    public static Access wishedBy(String filer) {
        return new Access(1, true, List.of(filer), true);
    }
}
