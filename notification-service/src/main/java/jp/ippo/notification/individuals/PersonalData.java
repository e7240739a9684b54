package jp.ippo.notification.individuals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the vault knows about one person. Shows nothing of itself.
 *
 * @param name 氏名
 * @param honorific 敬称; empty when the list says that none is wanted
 * @param email null when the list gives none
 * @param items 項目: what of this person's information is affected, in the words of the notice; see {@link LeakedItems}
 * @param address null when the list gives none
 * @param telephone as the list writes it, null when it gives none
 * @param representative who is told in this person's place, null when nobody is
 * @param channel how this person is to be told, as the list says
 * @param cautions why nothing leaves by itself; empty for most
 */
public record PersonalData(
        String name,
        String honorific,
        @Nullable EmailAddress email,
        List<String> items,
        @Nullable PostalAddress address,
        @Nullable String telephone,
        @Nullable Representative representative,
        Language language,
        Channel channel,
        Set<Caution> cautions) {

    public PersonalData {
        items = List.copyOf(items);
        cautions = Set.copyOf(cautions);
        if (name.isBlank() || items.isEmpty() || items.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("a person without name or items");
        if (channel == Channel.E_MAIL && email == null)
            throw new IllegalArgumentException("e-mail to a person without an e-mail address");
    }

    /** Somebody of whom the list says no more than it must. */
    public PersonalData(String name, String honorific, @Nullable EmailAddress email, List<String> items) {
        this(
                name,
                honorific,
                email,
                items,
                null,
                null,
                null,
                Language.JAPANESE,
                email == null ? Channel.LETTER : Channel.E_MAIL,
                Set.of());
    }

    public Addressee addressee() {
        return addressee(language);
    }

    /** @param written the language of the words it stands in */
    public Addressee addressee(Language written) {
        return Addressee.of(this, written);
    }

    /**
     * Whether a notice must name this person instead of saying "you": somebody else reads it, or the list says that the
     * person died or does not know.
     */
    public boolean isSpokenOf() {
        return representative != null || cautions.contains(Caution.DECEASED);
    }

    /** Whether somebody has to decide before anything is sent. */
    public boolean isHeld() {
        return !cautions.isEmpty();
    }

    @Override
    public String toString() {
        return "PersonalData[***]";
    }
}
