package jp.ippo.intake.forms;

import java.util.List;
import jp.ippo.events.ReportingBody;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says about itself.
 *
 * @param privacyOffice whom a department calls
 * @param bodies 機関 that may be chosen in the form
 */
@ConfigurationProperties("ippo.intake")
public record IntakeProperties(
        @DefaultValue Office privacyOffice, @DefaultValue List<Body> bodies) {

    /** Empty where there is none. */
    public record Office(
            @DefaultValue("") String name,
            @DefaultValue("") String phone,
            @DefaultValue("") String mail) {}

    public record Body(String code, String name, ReportingBody.Kind kind) {}

    /** What the form offers to choose. */
    public List<ReportingBody> reportingBodies() {
        return bodies.stream()
                .map(body -> new ReportingBody(body.code(), body.name(), body.kind()))
                .toList();
    }
}
