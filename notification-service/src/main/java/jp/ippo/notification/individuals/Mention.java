package jp.ippo.notification.individuals;

import org.jspecify.annotations.Nullable;

/**
 * 本人の呼び方: how the words of a notice call the person whose data it is. To somebody who reads in a person's place they name
 * the person; that somebody died is never said, for the list may only not know it. Shows nothing of itself.
 *
 * @param who for example あなた
 * @param whose for example あなたの
 * @param explanation why the notice comes to whoever reads it; empty where the person does
 */
public record Mention(String who, String whose, String explanation) {

    private static final Mention JAPANESE = new Mention("あなた", "あなたの", "");
    private static final Mention ENGLISH = new Mention("you", "your", "");

    /** For whoever reads about own data. */
    public static Mention ofTheReader(Language language) {
        return language == Language.ENGLISH ? ENGLISH : JAPANESE;
    }

    public static Mention of(PersonalData person, Language language) {
        if (!person.isSpokenOf()) return ofTheReader(language);
        var name = new Addressee(person.name(), person.honorific()).oneLine();
        var whose =
                switch (language) {
                    case JAPANESE, EASY_JAPANESE -> name + "の";
                    case ENGLISH -> name + "'s";
                };
        return new Mention(name, whose, explanation(name, person.representative(), language));
    }

    private static String explanation(String person, @Nullable Representative reader, Language language) {
        if (reader == null) return "";
        var name = reader.name() + " " + Addressee.TO_A_REPRESENTATIVE;
        return switch (language) {
            case JAPANESE -> "　このお知らせは、" + person + "の個人情報についてのもので、" + name + "（" + reader.relation() + "）にお送りしています。";
            case EASY_JAPANESE -> "これは、" + person + "の個人情報についてのお知らせです。" + name + "（" + reader.relation() + "）に送っています。";
            case ENGLISH ->
                "This notice is about the personal information of " + person + ". It is sent to " + name + " ("
                        + reader.relation() + ").";
        };
    }

    @Override
    public String toString() {
        return "***";
    }
}
