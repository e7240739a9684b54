package jp.ippo.assessment.law;

import java.util.Map;
import java.util.TreeMap;

/** What came of one session: each item's outcome, and the duty. */
public final class DroolsVerdict {

    private final Map<String, Finding.Outcome> items = new TreeMap<>();
    private Duty duty = Duty.NOT_REQUIRED;

    public void setItem(String code, Finding.Outcome outcome) {
        items.put(code, outcome);
    }

    public void setDuty(Duty duty) {
        this.duty = duty;
    }

    public Map<String, Finding.Outcome> getItems() {
        return items;
    }

    public Duty getDuty() {
        return duty;
    }
}
