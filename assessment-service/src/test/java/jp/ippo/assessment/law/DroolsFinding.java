package jp.ippo.assessment.law;

/** What a rule concluded: a question by its name, with one of the three answers of the law. */
public final class DroolsFinding {

    private final String code;
    private final Finding.Outcome outcome;

    public DroolsFinding(String code, Finding.Outcome outcome) {
        this.code = code;
        this.outcome = outcome;
    }

    public String getCode() {
        return code;
    }

    public Finding.Outcome getOutcome() {
        return outcome;
    }
}
