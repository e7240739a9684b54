package jp.ippo.assessment.law;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.sessions.JqwikSession;

/** Every row of the lawyers' tables, and thousands of facts nobody has thought of, get the same answer from both. */
final class DroolsAgreement {

    private DroolsAgreement() {}

    /** Facts of the tables that Article 68 reaches. */
    static List<IncidentFacts> ofTheTables() throws IOException {
        var all = new ArrayList<IncidentFacts>();
        for (var table : List.of("cases.csv", "official-answers.csv", "boundaries.csv"))
            LawyersTable.read(table).stream()
                    .map(TableRow::facts)
                    .filter(OursOfRule43::reaches)
                    .forEach(all::add);
        return all;
    }

    /** @throws AssertionError naming the facts on which they differ */
    static int check(DroolsJudge drools, int random) throws IOException {
        var all = ofTheTables();
        JqwikSession.run(() -> AnyFacts.builders()
                .sampleStream()
                .map(FactsBuilder::build)
                .filter(OursOfRule43::reaches)
                .limit(random)
                .forEach(all::add));
        for (var facts : all) {
            var findings = OursOfRule43.items(facts);
            var theirs = drools.judge(facts);
            if (!applying(findings).equals(theirs.getItems()) || Duty.from(findings) != theirs.getDuty())
                throw new AssertionError("we say " + applying(findings) + " " + Duty.from(findings) + ", Drools says "
                        + theirs.getItems() + " " + theirs.getDuty() + " of " + facts);
        }
        return all.size();
    }

    private static Map<String, Finding.Outcome> applying(List<Finding> findings) {
        var applying = new TreeMap<String, Finding.Outcome>();
        for (var one : findings) if (one.outcome() != Finding.Outcome.NOT_MET) applying.put(one.code(), one.outcome());
        return applying;
    }
}
