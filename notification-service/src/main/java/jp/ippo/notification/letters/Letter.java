package jp.ippo.notification.letters;

import java.util.List;
import java.util.UUID;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Mention;

/**
 * What stands in one person's letter. Shows nothing of itself.
 *
 * @param postalCode seven digits, empty when the list gives none
 * @param name of the addressee with the honorific: the person or, where there is one, the representative
 * @param greeting to whom the text speaks; names the person also where a representative is addressed
 * @param items 項目: what of this person's information is affected, in the language of the words
 * @param mention how the text calls the person
 */
record Letter(
        UUID personId,
        String reference,
        String postalCode,
        String address,
        String name,
        String greeting,
        List<String> items,
        Voice voice,
        Mention mention) {

    /** To somebody who reads Japanese about own data. */
    Letter(
            UUID personId,
            String reference,
            String postalCode,
            String address,
            String name,
            String greeting,
            List<String> items) {
        this(
                personId,
                reference,
                postalCode,
                address,
                name,
                greeting,
                items,
                Voice.USUAL,
                Mention.ofTheReader(Language.JAPANESE));
    }

    @Override
    public String toString() {
        return "Letter[" + personId + "]";
    }
}
