package jp.ippo.notification.individuals;

import java.util.List;

/** Who of a list was seen before, in it or in another list of the case. Lines and counts only. */
public record Duplicates(Group sameEmail, Group samePerson, Group sameHousehold) {

    /**
     * @param people how many were seen before
     * @param first the first hundred of them
     */
    public record Group(long people, List<Seen> first) {}

    /**
     * @param line of the list
     * @param firstLine where it was seen first in this list; the line itself when it was in another list only
     * @param elsewhere whether another list of the case has it as well
     */
    public record Seen(int line, int firstLine, boolean elsewhere) {}
}
