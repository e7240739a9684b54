package jp.ippo.notification.individuals;

/**
 * 宛名: to whom a notice is addressed. Shows nothing of itself.
 *
 * @param honorific what follows the name; empty when nothing does
 */
public record Addressee(String name, String honorific) {

    private static final String TO_A_REPRESENTATIVE = "様";

    static Addressee of(PersonalData person) {
        var own = new Addressee(person.name(), person.honorific());
        var representative = person.representative();
        if (representative == null) return own;
        return new Addressee(
                representative.name(),
                TO_A_REPRESENTATIVE + "（" + own.oneLine() + "の" + representative.relation() + "）");
    }

    public String oneLine() {
        return honorific.isEmpty() ? name : name + " " + honorific;
    }

    @Override
    public String toString() {
        return "***";
    }
}
