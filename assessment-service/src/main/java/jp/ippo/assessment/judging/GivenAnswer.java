package jp.ippo.assessment.judging;

/**
 * A person's answer to a question the law left open.
 *
 * @param question code of the open question
 * @param reason why, in the person's words
 */
public record GivenAnswer(String question, boolean yes, String reason) {

    String inWords() {
        return question + " = " + (yes ? "YES" : "NO") + ": " + reason;
    }
}
