package jp.ippo.assessment.law;

/** The same words in Japanese and in English; the Japanese ones are what a lawyer signs. */
record Words(String ja, String en) {

    Words and(Words more) {
        return new Words(ja + more.ja, en + " " + more.en);
    }
}
