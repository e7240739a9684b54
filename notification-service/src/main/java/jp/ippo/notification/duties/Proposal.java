package jp.ippo.notification.duties;

import java.util.Optional;
import java.util.Set;
import jp.ippo.events.Answer;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.ReportedFacts;
import jp.ippo.events.ReportedFacts.Cause;
import jp.ippo.events.ReportedFacts.Medium;
import jp.ippo.events.ReportedFacts.WrongfulPurpose.Indicator;
import jp.ippo.events.ReportingBody.Kind;

/** Why the facts speak for telling an authority. It proposes; a person decides. */
public enum Proposal {
    /** an IT incident: MIC and the prefecture are told of any, with or without personal information */
    SECURITY_INCIDENT,
    /** it may be a crime */
    CRIME,
    /** a hospital, clinic or university: a ministry supervises it */
    SUPERVISED;

    private static final Set<Cause> IT_CAUSES = Set.of(Cause.UNAUTHORISED_ACCESS, Cause.PUBLISHED_BY_MISTAKE);
    private static final Set<Medium> IT_MEDIA = Set.of(Medium.SYSTEM, Medium.WEB, Medium.PORTABLE_DEVICE, Medium.EMAIL);
    private static final Set<Indicator> IT_INDICATORS = Set.of(
            Indicator.UNAUTHORISED_ACCESS,
            Indicator.RANSOMWARE,
            Indicator.TRACES_OF_EXFILTRATION,
            Indicator.INFORMATION_STEALING_MALWARE,
            Indicator.COMMAND_AND_CONTROL_TRAFFIC,
            Indicator.ALTERED_PAGE_FILES,
            Indicator.WEB_SKIMMING);
    private static final Set<Cause> CRIMES = Set.of(Cause.UNAUTHORISED_ACCESS, Cause.STOLEN, Cause.STAFF_WRONGDOING);
    private static final Set<Kind> SUPERVISED_BODIES =
            Set.of(Kind.HOSPITAL_OR_CLINIC, Kind.UNIVERSITY, Kind.INCORPORATED_RESEARCH_UNIVERSITY_HOSPITAL);

    /** Empty where the facts say nothing; that is no answer to whether it is owed. */
    static Optional<Proposal> of(Authority authority, IncidentReported report) {
        var facts = report.facts();
        return switch (authority) {
            case MIC, PREFECTURE -> isSecurityIncident(facts) ? Optional.of(SECURITY_INCIDENT) : Optional.empty();
            case POLICE -> mayBeCrime(facts) ? Optional.of(CRIME) : Optional.empty();
            case MINISTRY ->
                SUPERVISED_BODIES.contains(report.body().kind()) ? Optional.of(SUPERVISED) : Optional.empty();
            case INSURER -> Optional.empty();
        };
    }

    private static boolean isSecurityIncident(ReportedFacts facts) {
        return IT_CAUSES.contains(facts.cause())
                || facts.media().stream().anyMatch(IT_MEDIA::contains)
                || facts.wrongfulPurpose().indicators().stream().anyMatch(IT_INDICATORS::contains);
    }

    private static boolean mayBeCrime(ReportedFacts facts) {
        return CRIMES.contains(facts.cause())
                || facts.wrongfulPurpose().suspected() == Answer.YES
                || !facts.wrongfulPurpose().indicators().isEmpty();
    }
}
