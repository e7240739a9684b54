package jp.ippo.notification.individuals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the vault knows about one person. Shows nothing of itself.
 *
 * @param name 氏名
 * @param honorific 敬称
 * @param email null when the list gives none
 * @param items 項目: what of this person's information is affected
 */
public record PersonalData(
        String name, String honorific, @Nullable EmailAddress email, List<String> items) {

    public PersonalData {
        items = List.copyOf(items);
        if (name.isBlank()
                || honorific.isBlank()
                || items.isEmpty()
                || items.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("a person without name, honorific or items");
    }

    @Override
    public String toString() {
        return "PersonalData[***]";
    }
}
