package jp.ippo.notification.mailing;

import java.util.List;
import jp.ippo.notification.individuals.PersonalData;

/** A template into which the office's words are put; what is left open is each person's own. */
final class MergedWords {

    /** 氏名, 敬称, 通知番号, 項目, or the words between two of them. */
    sealed interface Part {}

    record Same(String text) implements Part {}

    enum Own implements Part {
        NAME("氏名"),
        HONORIFIC("敬称"),
        REFERENCE("通知番号"),
        ITEMS("項目");

        final String mark;

        Own(String mark) {
            this.mark = mark;
        }
    }

    private final List<Part> parts;

    MergedWords(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalStateException when a value is missing: such a text does not leave */
    String textFor(PersonalData person, String reference) {
        var text = new StringBuilder(4096);
        for (var part : parts) {
            if (part instanceof Same same) text.append(same.text());
            else if (part instanceof Own own) append(own, person, reference, text);
        }
        return text.toString();
    }

    private static void append(Own own, PersonalData person, String reference, StringBuilder text) {
        switch (own) {
            case NAME ->
                text.append(NoticeTemplate.present(own.mark, person.addressee().name()));
            case HONORIFIC ->
                text.append(NoticeTemplate.present(own.mark, person.addressee().honorific()));
            case REFERENCE -> text.append(NoticeTemplate.present(own.mark, reference));
            case ITEMS -> {
                var items = person.items();
                for (int i = 0; i < items.size(); i++)
                    text.append(i == 0 ? "・" : "\n・").append(items.get(i));
            }
        }
    }
}
