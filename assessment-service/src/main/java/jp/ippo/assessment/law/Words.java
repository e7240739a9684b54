package jp.ippo.assessment.law;

import java.util.function.Supplier;

/** The same words in Japanese and in English; the Japanese ones are what a lawyer signs. */
class Words {

    private final String ja;
    private final String en;

    Words(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Put together only when somebody reads them: a decision has more reasons than anybody reads. */
    static Words later(Supplier<String> ja, Supplier<String> en) {
        return new Later(ja, en);
    }

    String ja() {
        return ja;
    }

    String en() {
        return en;
    }

    Words and(Words more) {
        return later(() -> ja() + more.ja(), () -> en() + " " + more.en());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words
                && words.ja().equals(ja())
                && words.en().equals(en());
    }

    @Override
    public int hashCode() {
        return ja().hashCode();
    }

    @Override
    public String toString() {
        return ja() + " " + en();
    }

    private static final class Later extends Words {

        private final Supplier<String> japanese;
        private final Supplier<String> english;

        Later(Supplier<String> japanese, Supplier<String> english) {
            super("", "");
            this.japanese = japanese;
            this.english = english;
        }

        @Override
        String ja() {
            return japanese.get();
        }

        @Override
        String en() {
            return english.get();
        }
    }
}
