package jp.ippo.intake.filing.web;

import static com.fasterxml.jackson.annotation.Nulls.FAIL;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import java.util.List;
import jp.ippo.events.ReportedFacts.Happening;
import jp.ippo.events.ReportedFacts.Happening.Certainty;
import jp.ippo.events.ReportedFacts.Happening.Kind;
import org.jspecify.annotations.Nullable;

/** 漏えい・滅失・毀損. Nobody says that it occurred: then it may have (おそれ). */
record HappeningRequest(
        @JsonProperty(required = true) @JsonSetter(nulls = FAIL)
        Kind kind,

        @Nullable Certainty certainty) {

    static List<Happening> complete(@Nullable List<HappeningRequest> given) {
        if (given == null) return List.of();
        return given.stream()
                .map(one -> new Happening(one.kind(), requireNonNullElse(one.certainty(), Certainty.POSSIBLE)))
                .distinct()
                .toList();
    }
}
