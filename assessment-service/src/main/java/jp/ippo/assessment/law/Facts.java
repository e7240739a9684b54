package jp.ippo.assessment.law;

import java.util.Set;
import java.util.stream.Collectors;

/** How facts are named in a finding: always in the same order, never with a word that somebody wrote. */
final class Facts {

    private Facts() {}

    static String happenings(IncidentFacts facts) {
        return facts.happenings().stream()
                .map(happening -> happening.kind() + "/" + happening.certainty())
                .collect(Collectors.joining(" "));
    }

    static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
