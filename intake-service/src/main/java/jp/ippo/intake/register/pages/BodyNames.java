package jp.ippo.intake.register.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ippo.events.ReportingBody;

/** Names of bodies by their code; a body this installation no longer offers is shown by its code. */
public record BodyNames(Map<String, String> names) {

    static BodyNames of(List<ReportingBody> bodies) {
        return new BodyNames(bodies.stream().collect(Collectors.toMap(ReportingBody::code, ReportingBody::name)));
    }

    public String of(String code) {
        return names.getOrDefault(code, code);
    }
}
