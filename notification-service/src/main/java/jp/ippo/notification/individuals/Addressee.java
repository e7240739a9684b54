package jp.ippo.notification.individuals;

/**
 * 宛名: to whom a notice is addressed. Shows nothing of itself.
 *
 * @param honorific what follows the name; empty when nothing does
 */
public record Addressee(String name, String honorific) {

    static final String TO_A_REPRESENTATIVE = "様";

    static Addressee of(PersonalData person, Language language) {
        var own = new Addressee(person.name(), person.honorific());
        var representative = person.representative();
        if (representative == null) return own;
        var of =
                switch (language) {
                    case JAPANESE, EASY_JAPANESE -> "（" + own.oneLine() + "の" + representative.relation() + "）";
                    case ENGLISH -> " (" + representative.relation() + " of " + own.oneLine() + ")";
                };
        return new Addressee(representative.name(), TO_A_REPRESENTATIVE + of);
    }

    public String oneLine() {
        return honorific.isEmpty() ? name : name + " " + honorific;
    }

    @Override
    public String toString() {
        return "***";
    }
}
