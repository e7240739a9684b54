package jp.ippo.notification.individuals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * By what a person is recognised again without being readable: keyed hashes, null where the list does not say it.
 *
 * @param email who reads at this address; several people of one representative are not the same
 * @param person name and postal address
 * @param household postal address
 */
record Marks(byte @Nullable [] email, byte @Nullable [] person, byte @Nullable [] household) {

    static Marks of(PersonalData person, IncidentKey key) {
        var address = person.address();
        if (address == null) return new Marks(email(person, key), null, null);
        var household = address.postalCode() + "\n" + plain(address.lines());
        return new Marks(
                email(person, key),
                key.mark("person", (plain(person.name()) + "\n" + household).getBytes(UTF_8)),
                key.mark("household", household.getBytes(UTF_8)));
    }

    private static byte @Nullable [] email(PersonalData person, IncidentKey key) {
        var email = person.email();
        if (email == null) return null;
        if (person.representative() == null)
            return key.mark("email", email.normalised().getBytes(UTF_8));
        return key.mark("email-of", (email.normalised() + "\n" + plain(person.name())).getBytes(UTF_8));
    }

    /** Wide and narrow letters and the spaces between them make no other person. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s　]", "");
    }
}
