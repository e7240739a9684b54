package jp.ippo.notification.texts;

/** Finds the sentence around a place of a text. */
final class Sentences {

    private static final String ENDS = "。\n";
    private static final int LONGEST = 160;

    private Sentences() {}

    static int begin(String text, int at) {
        int begin = at;
        while (begin > 0 && ENDS.indexOf(text.charAt(begin - 1)) < 0) begin--;
        return begin;
    }

    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    static String around(String text, int at) {
        int begin = begin(text, at);
        int end = end(text, at);
        var sentence = text.substring(begin, Math.min(text.length(), end + 1)).strip();
        if (sentence.length() <= LONGEST) return sentence;
        int from = Math.max(0, Math.min(at - begin - LONGEST / 2, sentence.length() - LONGEST));
        return (from > 0 ? "…" : "") + sentence.substring(from, from + LONGEST) + "…";
    }
}
