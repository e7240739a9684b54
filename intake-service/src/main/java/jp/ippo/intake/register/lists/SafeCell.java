package jp.ippo.intake.register.lists;

/** A cell a spreadsheet does not take for a formula; read again, it is what it was. */
final class SafeCell {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    static String write(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell) ? cell.substring(1) : cell;
    }

    /** Behind spaces too, which a spreadsheet may drop, and behind apostrophes, so that none is taken away by mistake. */
    private static boolean looksLikeFormula(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (STARTS_OF_FORMULAS.indexOf(character) >= 0) return true;
            if (character != '\'' && character != '　' && !Character.isWhitespace(character)) return false;
        }
        return false;
    }
}
