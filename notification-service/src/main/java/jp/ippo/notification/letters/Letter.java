package jp.ippo.notification.letters;

import java.util.List;
import java.util.UUID;

/**
 * What stands in one person's letter. Shows nothing of itself.
 *
 * @param postalCode seven digits, empty when the list gives none
 * @param name of the addressee with the honorific: the person or, where there is one, the representative
 * @param greeting to whom the text speaks; names the person also where a representative is addressed
 * @param items 項目: what of this person's information is affected
 */
record Letter(
        UUID personId,
        String reference,
        String postalCode,
        String address,
        String name,
        String greeting,
        List<String> items) {

    @Override
    public String toString() {
        return "Letter[" + personId + "]";
    }
}
