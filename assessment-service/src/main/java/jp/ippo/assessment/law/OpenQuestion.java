package jp.ippo.assessment.law;

/** A question that only a person can answer, asked by a finding. */
public record OpenQuestion(String code, String findingCode, String questionJa, String questionEn) {

    static OpenQuestion of(Question question, String findingCode) {
        return new OpenQuestion(question.name(), findingCode, question.ja(), question.en());
    }
}
