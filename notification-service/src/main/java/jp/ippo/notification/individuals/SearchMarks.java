package jp.ippo.notification.individuals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * By what one person is found again: the first 64 bits of keyed hashes, null where the list does not say it.
 *
 * @param mail only where somebody represents the person; the others are found by {@link Marks#email}
 */
record SearchMarks(
        long name, @Nullable Long telephone, @Nullable Long mail) {

    static SearchMarks of(PersonalData person, IncidentKey key) {
        var telephone = person.telephone() == null ? "" : Spelling.telephone(person.telephone());
        var email = person.representative() == null ? null : person.email();
        return new SearchMarks(
                name(person.name(), key),
                telephone.isEmpty() ? null : telephone(telephone, key),
                email == null ? null : mail(email.normalised(), key));
    }

    static long name(String name, IncidentKey key) {
        return mark("find-name", Spelling.name(name), key);
    }

    static long telephone(String digits, IncidentKey key) {
        return mark("find-telephone", digits, key);
    }

    static long mail(String address, IncidentKey key) {
        return mark("find-mail", address, key);
    }

    private static long mark(String kind, String text, IncidentKey key) {
        return ByteBuffer.wrap(key.mark(kind, text.getBytes(UTF_8))).getLong(PREFIX);
    }

    /** Tink puts one byte of version and four of the key's number in front: the same for everybody. */
    private static final int PREFIX = 5;

    @Override
    public String toString() {
        return "***";
    }
}
