package jp.ippo.assessment.bodies;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.ippo.door.Refused;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportingBody.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 機関の台帳, for programs. */
@RestController
@RequestMapping("/api/bodies")
class BodiesController {

    private final Bodies bodies;

    BodiesController(Bodies bodies) {
        this.bodies = bodies;
    }

    @Operation(summary = "The newest version of each reporting body")
    @GetMapping
    List<Body> all() {
        return bodies.newest();
    }

    @Operation(summary = "All versions of one reporting body, newest first")
    @GetMapping("/{code}")
    List<Body> one(@PathVariable String code) {
        var versions = bodies.versions(code);
        if (versions.isEmpty()) throw Refused.notFound("この機関は登録されていません。 / This body is not registered.");
        return versions;
    }

    @Operation(summary = "Records the next version of a reporting body; earlier ones stay")
    @PutMapping("/{code}")
    Body record(
            @PathVariable @Pattern(regexp = "[a-z0-9-]{1,60}") String code,
            @Valid @RequestBody Change change,
            Authentication caller) {
        if (change.kind() == Kind.UNKNOWN) {
            throw Refused.field("kind", "台帳には機関の種別を決めて登録してください。 / The register needs a decided kind.");
        }
        return bodies.record(code, change, caller.getName());
    }

    record Change(
            @NotBlank @Size(max = 200) String name,
            @NotNull Kind kind,
            @NotNull @Valid OrdinanceChange ordinance,
            @Nullable @Size(max = 500) String contact,
            @NotNull @Size(max = 50) List<@Valid OfficerChange> officers,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 2000) String reason) {}

    record OrdinanceChange(
            @NotNull Answer defines,
            @Nullable @Size(max = 200) String name,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> items) {}

    record OfficerChange(
            @NotBlank @Size(max = 100) String post,
            @Nullable @Email String mail) {}
}
